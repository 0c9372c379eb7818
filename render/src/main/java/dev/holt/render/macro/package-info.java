/**
 * Macros: what stands as {@code <<Name(arguments)>>} on a page. A {@link
 * dev.holt.render.macro.Macro} is a value whose function turns arguments and a {@link
 * dev.holt.render.macro.RenderContext} into a {@link dev.holt.render.macro.MacroOutput}, which
 * knows no format. Other modules bring macros through a {@link
 * dev.holt.render.macro.MacroProvider}.
 *
 * <p>The context is the only way to learn something about the wiki, the time or the reader. Each
 * question leaves a dependency behind, so that the output is used as long as every answer stays the
 * same, and no longer.
 */
@NullMarked
package dev.holt.render.macro;

import org.jspecify.annotations.NullMarked;
