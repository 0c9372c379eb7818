package dev.holt.index;

import dev.holt.index.SectionRanking.Ranked;
import dev.holt.index.embedding.EmbeddingException;
import dev.holt.index.embedding.EmbeddingOptions;
import dev.holt.index.embedding.EmbeddingStatus;
import dev.holt.index.embedding.Embeddings;
import dev.holt.index.embedding.StoredVectors;
import dev.holt.wiki.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the sections of a view that are nearest in meaning to a question.
 *
 * <p>Vectors belong to texts and not to documents: a view's documents are matched with the vectors
 * by the digest of their text. So one set of vectors serves every snapshot, overlays and old
 * commits included, and what a snapshot masks out is not compared at all.
 */
final class SectionMeaning {
    private static final Logger LOG = LoggerFactory.getLogger(SectionMeaning.class);

    private final Embeddings embeddings;
    private final VectorNumbers numbers = new VectorNumbers();

    private SectionMeaning(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /** Finds sections by the vectors that an embedder makes, kept in the state folder. */
    static SectionMeaning by(EmbeddingOptions options, Supplier<Path> stateFolder) {
        return new SectionMeaning(new Embeddings(options, stateFolder));
    }

    /**
     * A question by its meaning.
     *
     * @param text what is asked
     * @param sections which sections may answer
     */
    record Question(String text, Query sections) {}

    /**
     * What was found.
     *
     * @param sections nearest first; then by page and place
     * @param use how far it was possible
     */
    record Nearest(List<Ranked> sections, MeaningUse use) {
        private static Nearest nothing(String problem) {
            return new Nearest(List.of(), new MeaningUse(0, 0, Optional.of(problem)));
        }
    }

    /** The sections nearest to a question; none, and why, where they cannot be known now. */
    Nearest nearest(Question question, ExactSearcher searcher) throws IOException {
        Optional<StoredVectors> kept = embeddings.vectors();
        if (kept.isEmpty()) {
            return Nearest.nothing(
                    embeddings
                            .problem()
                            .orElse("No section has a vector yet; they are being made."));
        }
        try (StoredVectors vectors = kept.get()) {
            float[] target = embeddings.ofQuestion(question.text(), vectors);
            VectorCandidates candidates =
                    VectorCandidates.of(question.sections(), searcher, vectors, numbers);
            MeaningUse use =
                    new MeaningUse(
                            candidates.withVector(), candidates.sections(), Optional.empty());
            List<Placed> placed = new ArrayList<>();
            for (StoredVectors.Near near : near(vectors, target, candidates)) {
                for (int document : candidates.documentsOf(near.number())) {
                    placed.add(Placed.of(document, near.likeness(), searcher));
                }
            }
            return new Nearest(inOrder(placed), use);
        } catch (EmbeddingException e) {
            return Nearest.nothing(String.valueOf(e.getMessage()));
        } catch (UnreadableVectors e) {
            LOG.warn("The vectors of sections are verified, as they could not be read", e);
            embeddings.verifyAgain();
            return Nearest.nothing(e.getMessage());
        }
    }

    /** Files damaged after they were opened show themselves as any exception. */
    private List<StoredVectors.Near> near(
            StoredVectors vectors, float[] target, VectorCandidates candidates)
            throws UnreadableVectors {
        try {
            return vectors.nearest(target, candidates.numbers(), embeddings.limits());
        } catch (IOException | RuntimeException | InternalError e) {
            throw new UnreadableVectors(e);
        }
    }

    /** Vectors that say nothing of the index itself, which goes on answering. */
    private static final class UnreadableVectors extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableVectors(Throwable cause) {
            super("The vectors of sections cannot be read; those damaged are made anew.", cause);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    /**
     * Sections of the branch's tip that have no vector yet get one in the background.
     *
     * @param tip the newest snapshot, whenever it is asked for
     */
    void fill(Supplier<Snapshot> tip, ViewCache views) {
        embeddings.fill(tip.get().rootTree(), new ViewTexts(() -> views.hold(tip.get())));
    }

    /** How many sections there are, and have a vector. */
    EmbeddingStatus.Count count(ExactSearcher searcher) throws IOException {
        Query sections = new TermQuery(new Term(Fields.KIND, Fields.SECTION_KIND));
        Optional<StoredVectors> kept = embeddings.vectors();
        if (kept.isEmpty()) {
            return new EmbeddingStatus.Count(0, searcher.count(sections));
        }
        try (StoredVectors vectors = kept.get()) {
            VectorCandidates found = VectorCandidates.of(sections, searcher, vectors, numbers);
            return new EmbeddingStatus.Count(found.withVector(), found.sections());
        }
    }

    /**
     * How far it is.
     *
     * @param count of the index on disk, where there is one
     */
    EmbeddingStatus status(Optional<EmbeddingStatus.Count> count) throws IOException {
        return embeddings.status(count.orElse(EmbeddingStatus.Count.NONE));
    }

    /** Stops what is under way, keeping what was made. */
    void close() {
        try {
            embeddings.close();
        } catch (IOException e) {
            LOG.debug("Closing the vectors of sections", e);
        }
    }

    private List<Ranked> inOrder(List<Placed> placed) {
        return placed.stream()
                .sorted(Placed.ORDER)
                .limit(embeddings.limits().nearest())
                .map(Placed::ranked)
                .toList();
    }

    /** A section with what decides its place. */
    private record Placed(Ranked ranked, long ordinal) {
        private static final Comparator<Placed> ORDER =
                Comparator.comparingDouble((Placed each) -> -each.ranked().score())
                        .thenComparing(each -> each.ranked().page())
                        .thenComparingLong(Placed::ordinal);

        private static Placed of(int document, float likeness, ExactSearcher searcher)
                throws IOException {
            List<LeafReaderContext> leaves = searcher.getLeafContexts();
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
            SortedDocValues pages = leaf.reader().getSortedDocValues(Fields.PAGE);
            NumericDocValues ordinals = leaf.reader().getNumericDocValues(Fields.ORDINAL);
            int place = document - leaf.docBase;
            if (pages == null
                    || ordinals == null
                    || !pages.advanceExact(place)
                    || !ordinals.advanceExact(place)) {
                throw new IOException("a section without a page");
            }
            BytesRef page = BytesRef.deepCopyOf(pages.lookupOrd(pages.ordValue()));
            return new Placed(new Ranked(document, likeness, page), ordinals.longValue());
        }
    }
}
