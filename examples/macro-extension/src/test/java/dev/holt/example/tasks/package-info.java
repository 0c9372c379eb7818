/** Shows the extension at work on a page. */
@NullMarked
package dev.holt.example.tasks;

import org.jspecify.annotations.NullMarked;
