/** Tests of programs. */
@NullMarked
package dev.holt.render.program;

import org.jspecify.annotations.NullMarked;
