package dev.holt.index;

import dev.holt.index.embedding.ConceptEmbedder;
import dev.holt.index.embedding.Embedder;
import dev.holt.index.embedding.EmbeddingException;
import dev.holt.index.embedding.EmbeddingLimits;
import dev.holt.index.embedding.EmbeddingOptions;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A process that commits a few vectors and never gets the next one, until it is killed. */
final class KilledEmbedding {
    /** How many it gets. */
    static final int BEFORE = 4;

    private KilledEmbedding() {}

    /** Prints a line when it waits. */
    public static void main(String[] folder) throws InterruptedException {
        EmbeddingLimits.Sizes sizes = EmbeddingLimits.defaults().sizes();
        EmbeddingLimits oneByOne =
                EmbeddingLimits.defaults()
                        .with(
                                new EmbeddingLimits.Sizes(
                                        sizes.maxInputChars(),
                                        1,
                                        sizes.maxDimension(),
                                        1,
                                        sizes.cachedQueries()));
        Wiki wiki = Wiki.open(Path.of(folder[0]), WikiOptions.defaults());
        WikiIndex index =
                WikiIndex.open(
                        wiki,
                        IndexOptions.defaults()
                                .withEmbedding(new EmbeddingOptions(new Blocking(), oneByOne)));
        index.search(SearchQuery.of("anything", 10), wiki.head());
        new CountDownLatch(1).await();
    }

    private static final class Blocking implements Embedder {
        private final ConceptEmbedder embedder = new ConceptEmbedder();

        @Override
        public String model() {
            return embedder.model();
        }

        @Override
        public List<float[]> embed(List<String> texts, Duration patience)
                throws EmbeddingException {
            if (embedder.calls() == BEFORE) {
                System.out.println("blocked");
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    throw new EmbeddingException.Unreachable("interrupted");
                }
            }
            return embedder.embed(texts, patience);
        }
    }
}
