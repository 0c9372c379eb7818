/** Tests of the use cases, against real wikis. */
@NullMarked
package dev.holt.tools.operation;

import org.jspecify.annotations.NullMarked;
