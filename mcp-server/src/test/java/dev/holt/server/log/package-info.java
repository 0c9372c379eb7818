/** Tests of the log's lines. */
@NullMarked
package dev.holt.server.log;

import org.jspecify.annotations.NullMarked;
