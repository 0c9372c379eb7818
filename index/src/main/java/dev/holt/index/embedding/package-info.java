/**
 * Meaning as vectors: what makes them of texts, and where they are kept.
 *
 * <p>An {@link dev.holt.index.embedding.Embedder} turns texts into vectors, somewhere; that can
 * fail in the ways of {@link dev.holt.index.embedding.EmbeddingException}. {@link
 * dev.holt.index.embedding.Embeddings} is what the index uses: it keeps the vectors of {@link
 * dev.holt.index.embedding.SectionTexts} in a {@code VectorStore} by the {@link
 * dev.holt.index.embedding.Digest} of each text, fills it in the background, and lends {@link
 * dev.holt.index.embedding.StoredVectors} to searches.
 */
@NullMarked
package dev.holt.index.embedding;

import org.jspecify.annotations.NullMarked;
