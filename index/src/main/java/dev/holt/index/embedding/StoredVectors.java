package dev.holt.index.embedding;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The vectors that were kept at one time, open for reading until closed. A text's vector has a
 * number here, which holds for these stored vectors only.
 */
public final class StoredVectors implements Closeable {
    /** What {@link #numberOf} says of a text that has none. */
    public static final int NONE = -1;

    static final String DIGEST = "digest";
    static final String VECTOR = "vector";

    /** Lucene's score of two vectors at right angles. */
    private static final float RIGHT_ANGLE = 0.5f;

    private static final Logger LOG = LoggerFactory.getLogger(StoredVectors.class);

    private final DirectoryReader reader;
    private final List<Map<Digest, Integer>> numbers;
    private final int dimension;

    /**
     * @param numbers the texts of each leaf with their places in it
     * @param dimension how many numbers a vector has; 0 while there are none
     */
    StoredVectors(DirectoryReader reader, List<Map<Digest, Integer>> numbers, int dimension) {
        this.reader = reader;
        this.numbers = List.copyOf(numbers);
        this.dimension = dimension;
    }

    /**
     * A vector near another.
     *
     * @param number the vector's number
     * @param likeness 1 for the same direction, 0.5 for a right angle
     */
    public record Near(int number, float likeness) {}

    /** What tells these vectors from those that were kept at another time. */
    public Object version() {
        return reader.getReaderCacheHelper().getKey();
    }

    /** How many texts have been done. */
    public int size() {
        return reader.maxDoc();
    }

    /** How many numbers a vector has; 0 while there are none. */
    public int dimension() {
        return dimension;
    }

    /** The number of the text's vector, or {@link #NONE}. */
    public int numberOf(Digest text) {
        for (int leaf = 0; leaf < numbers.size(); leaf++) {
            Integer place = numbers.get(leaf).get(text);
            if (place != null) {
                return reader.leaves().get(leaf).docBase + place;
            }
        }
        return NONE;
    }

    /**
     * The vectors nearest to {@code target} at less than a right angle, those that are equally near
     * as the last included; nearest first.
     *
     * @param target of length 1 and {@link #dimension()} numbers
     * @param candidates the numbers to choose from, ascending
     * @param limits how many are found, and among how many exactly
     */
    public List<Near> nearest(float[] target, int[] candidates, EmbeddingLimits limits)
            throws IOException {
        List<Near> near = new ArrayList<>();
        boolean exact = candidates.length <= limits.exactUpTo();
        int from = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            int to = from;
            while (to < candidates.length && candidates[to] < end) {
                to++;
            }
            int[] ofLeaf = Arrays.copyOfRange(candidates, from, to);
            if (ofLeaf.length > 0) {
                near.addAll(
                        exact
                                ? compared(target, ofLeaf, leaf)
                                : graph(target, ofLeaf, leaf, limits.nearest()));
            }
            from = to;
        }
        near.sort((a, b) -> Float.compare(b.likeness(), a.likeness()));
        if (near.size() <= limits.nearest()) {
            return near;
        }
        float least = near.get(limits.nearest() - 1).likeness();
        return near.stream().takeWhile(each -> each.likeness() >= least).toList();
    }

    private static List<Near> compared(float[] target, int[] candidates, LeafReaderContext leaf)
            throws IOException {
        List<Near> near = new ArrayList<>();
        FloatVectorValues vectors = leaf.reader().getFloatVectorValues(VECTOR);
        VectorScorer scorer = vectors == null ? null : vectors.scorer(target);
        if (scorer == null) {
            return near;
        }
        DocIdSetIterator at = scorer.iterator();
        for (int candidate : candidates) {
            int place = candidate - leaf.docBase;
            if (at.docID() < place && at.advance(place) == DocIdSetIterator.NO_MORE_DOCS) {
                break;
            }
            if (at.docID() == place && scorer.score() > RIGHT_ANGLE) {
                near.add(new Near(candidate, scorer.score()));
            }
        }
        return near;
    }

    /** By Lucene's graph, unless that looks at more vectors than there are candidates. */
    private static List<Near> graph(
            float[] target, int[] candidates, LeafReaderContext leaf, int count)
            throws IOException {
        LeafReader vectors = leaf.reader();
        FixedBitSet wanted = new FixedBitSet(vectors.maxDoc());
        for (int candidate : candidates) {
            wanted.set(candidate - leaf.docBase);
        }
        AcceptDocs accepted = AcceptDocs.fromLiveDocs((Bits) wanted, vectors.maxDoc());
        TopDocs top =
                vectors.searchNearestVectors(VECTOR, target, count, accepted, candidates.length);
        if (top.totalHits.relation() != TotalHits.Relation.EQUAL_TO) {
            return compared(target, candidates, leaf);
        }
        List<Near> near = new ArrayList<>();
        for (ScoreDoc each : top.scoreDocs) {
            if (each.score > RIGHT_ANGLE) {
                near.add(new Near(leaf.docBase + each.doc, each.score));
            }
        }
        return near;
    }

    /** Takes hold of them once more. */
    StoredVectors held() {
        reader.incRef();
        return this;
    }

    DirectoryReader reader() {
        return reader;
    }

    @Override
    public void close() {
        try {
            reader.decRef();
        } catch (IOException e) {
            LOG.debug("Closing kept vectors", e);
        }
    }
}
