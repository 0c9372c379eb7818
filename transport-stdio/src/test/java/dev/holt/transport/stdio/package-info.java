/** Tests of the stdio transport. */
@NullMarked
package dev.holt.transport.stdio;

import org.jspecify.annotations.NullMarked;
