/** Tests of the macros and of the extensions that bring more. */
@NullMarked
package dev.holt.render.macro.library;

import org.jspecify.annotations.NullMarked;
