/** Tests of caches and their training. */
@NullMarked
package dev.holt.server.start;

import org.jspecify.annotations.NullMarked;
