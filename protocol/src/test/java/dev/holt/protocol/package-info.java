/** Tests of the protocol room, and the helpers that travel to the others as its test-jar. */
@NullMarked
package dev.holt.protocol;

import org.jspecify.annotations.NullMarked;
