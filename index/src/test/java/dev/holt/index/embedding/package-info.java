/** Tests of vectors, and an embedder for tests. */
@NullMarked
package dev.holt.index.embedding;

import org.jspecify.annotations.NullMarked;
