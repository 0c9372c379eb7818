/** Runs the example, and holds its documentation against it. */
@NullMarked
package dev.holt.example.embedding;

import org.jspecify.annotations.NullMarked;
