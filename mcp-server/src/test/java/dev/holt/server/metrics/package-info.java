/** Tests of what is counted and shown. */
@NullMarked
package dev.holt.server.metrics;

import org.jspecify.annotations.NullMarked;
