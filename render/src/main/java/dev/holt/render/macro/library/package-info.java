/**
 * The macros that there are: Holt's own, each in its own file, and those of extension modules.
 * {@link dev.holt.render.macro.library.MacroLibrary} finds them by name.
 */
@NullMarked
package dev.holt.render.macro.library;

import org.jspecify.annotations.NullMarked;
