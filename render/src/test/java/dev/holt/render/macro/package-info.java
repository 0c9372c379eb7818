/** Tests of how calls of macros are read. */
@NullMarked
package dev.holt.render.macro;

import org.jspecify.annotations.NullMarked;
