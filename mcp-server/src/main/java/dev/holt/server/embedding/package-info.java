/**
 * Vectors from an endpoint that speaks OpenAI's format: {@link
 * dev.holt.server.embedding.EmbeddingsEndpoint} says where it is, {@link
 * dev.holt.server.embedding.OpenAiEmbedder} asks it, and {@code VectorAnswer} reads what it says.
 * Nothing here is loaded unless a user names an endpoint.
 */
@NullMarked
package dev.holt.server.embedding;

import org.jspecify.annotations.NullMarked;
