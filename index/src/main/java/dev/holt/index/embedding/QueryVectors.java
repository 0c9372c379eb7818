package dev.holt.index.embedding;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of questions. Those asked lately are kept. After a failure nothing is asked for a
 * while, so that an embedder that is down does not make every search wait.
 */
final class QueryVectors {
    private final Embedder embedder;
    private final EmbeddingLimits limits;
    private final Map<String, float[]> kept = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable EmbeddingException failure;
    private long failedAt;
    private Duration rest = Duration.ZERO;

    QueryVectors(Embedder embedder, EmbeddingLimits limits) {
        this.embedder = embedder;
        this.limits = limits;
    }

    /** The vector of a question, of length 1 or of zeros. */
    float[] of(String question) throws EmbeddingException {
        String text = Cut.to(limits.sizes().maxInputChars(), question);
        float[] known = known(text);
        if (known != null) {
            return known;
        }
        try {
            List<float[]> made = embedder.embed(List.of(text), limits.times().query());
            float[] vector = UnitVectors.of(made, 1, limits.sizes().maxDimension()).getFirst();
            keep(text, vector);
            return vector;
        } catch (EmbeddingException e) {
            // An interrupted caller says nothing of the embedder.
            if (!Thread.currentThread().isInterrupted()) {
                failed(e);
            }
            throw e;
        }
    }

    private synchronized float @Nullable [] known(String text) throws EmbeddingException {
        float[] known = kept.get(text);
        if (known != null) {
            return known;
        }
        if (failure != null && System.nanoTime() - failedAt < rest.toNanos()) {
            throw failure;
        }
        return null;
    }

    private synchronized void keep(String text, float[] vector) {
        failure = null;
        kept.put(text, vector);
        if (kept.size() > limits.sizes().cachedQueries()) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    private synchronized void failed(EmbeddingException e) {
        failure = e;
        failedAt = System.nanoTime();
        rest = limits.times().rest();
    }
}
