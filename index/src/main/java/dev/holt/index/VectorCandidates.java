package dev.holt.index;

import dev.holt.index.embedding.StoredVectors;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** The sections of a view that match a query, with their vectors. */
final class VectorCandidates {
    /** A vector's number in the high half, a document in the low one; ascending. */
    private final long[] pairs;

    private final int sections;

    private VectorCandidates(long[] pairs, int sections) {
        this.pairs = pairs;
        this.sections = sections;
    }

    static VectorCandidates of(
            Query query, ExactSearcher searcher, StoredVectors vectors, VectorNumbers numbers)
            throws IOException {
        Weight weight =
                searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        LongStream.Builder pairs = LongStream.builder();
        int sections = 0;
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                int[] ofLeaf = numbers.of(leaf.reader(), vectors);
                sections += add(leaf, scorer.iterator(), ofLeaf, pairs);
            }
        }
        return new VectorCandidates(pairs.build().sorted().toArray(), sections);
    }

    private static int add(
            LeafReaderContext leaf,
            DocIdSetIterator matches,
            int[] numbers,
            LongStream.Builder pairs)
            throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        int count = 0;
        for (int document = matches.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = matches.nextDoc()) {
            if (live == null || live.get(document)) {
                count++;
                if (numbers[document] != StoredVectors.NONE) {
                    long number = numbers[document];
                    pairs.add(number << Integer.SIZE | (leaf.docBase + document));
                }
            }
        }
        return count;
    }

    /** How many sections match. */
    int sections() {
        return sections;
    }

    /** How many of them have a vector. */
    int withVector() {
        return pairs.length;
    }

    /** The numbers of their vectors, ascending. */
    int[] numbers() {
        return Arrays.stream(pairs).mapToInt(VectorCandidates::number).distinct().toArray();
    }

    /** The documents that have a vector; more than one where sections are alike to the letter. */
    int[] documentsOf(int number) {
        int at = Arrays.binarySearch(pairs, (long) number << Integer.SIZE);
        int first = at < 0 ? -at - 1 : at;
        int last = first;
        while (last < pairs.length && number(pairs[last]) == number) {
            last++;
        }
        return Arrays.stream(pairs, first, last).mapToInt(pair -> (int) pair).toArray();
    }

    private static int number(long pair) {
        return (int) (pair >>> Integer.SIZE);
    }
}
