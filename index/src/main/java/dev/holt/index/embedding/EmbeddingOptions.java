package dev.holt.index.embedding;

/**
 * What makes vectors, and its bounds.
 *
 * @param embedder the model
 * @param limits its bounds
 */
public record EmbeddingOptions(Embedder embedder, EmbeddingLimits limits) {
    /** The embedder with the usual limits. */
    public static EmbeddingOptions of(Embedder embedder) {
        return new EmbeddingOptions(embedder, EmbeddingLimits.defaults());
    }
}
