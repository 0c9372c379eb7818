/** Tests of asking an embeddings endpoint, and an endpoint for tests. */
@NullMarked
package dev.holt.server.embedding;

import org.jspecify.annotations.NullMarked;
