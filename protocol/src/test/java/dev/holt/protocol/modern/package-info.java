/** Tests of the stateless era, in one process. */
@NullMarked
package dev.holt.protocol.modern;

import org.jspecify.annotations.NullMarked;
