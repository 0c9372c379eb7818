/** A program that keeps its notes in a wiki of its own: {@link ReleaseNotes} is all of it. */
@NullMarked
package dev.holt.example.embedding;

import org.jspecify.annotations.NullMarked;
