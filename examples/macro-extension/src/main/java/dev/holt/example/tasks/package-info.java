/**
 * An extension with one macro: {@link dev.holt.example.tasks.TaskMacros} is named in {@code
 * META-INF/services}, and gives what {@link dev.holt.example.tasks.TasksDone} does.
 */
@NullMarked
package dev.holt.example.tasks;

import org.jspecify.annotations.NullMarked;
