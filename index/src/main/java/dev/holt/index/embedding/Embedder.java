package dev.holt.index.embedding;

import java.time.Duration;
import java.util.List;

/**
 * A model that turns texts into vectors, so that texts of like meaning have vectors of like
 * direction.
 *
 * <p>Safe for use by several threads. A call may be interrupted, which it answers with {@link
 * EmbeddingException.Unreachable} and the thread's interrupt status set.
 */
public interface Embedder extends AutoCloseable {
    /** The model's name. Vectors are kept under it, so two models never share one. */
    String model();

    /**
     * The vectors of some texts, in the same order, all of the same length. They need not be of
     * length 1. One whose numbers are all 0 says that the text means nothing.
     *
     * @param texts at least one
     * @param patience how long to wait for the answer, all in all
     * @throws EmbeddingException when there is no answer that can be used
     */
    List<float[]> embed(List<String> texts, Duration patience) throws EmbeddingException;

    /** Frees what it holds. Called when the index that uses it is closed. */
    @Override
    default void close() {}
}
