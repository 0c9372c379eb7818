/** What the history index costs and gains, beside git with changed-path filters. */
@NullMarked
package dev.holt.bench.history;

import org.jspecify.annotations.NullMarked;
