/**
 * Markdown compiled to page programs: {@link MarkdownCompiler} walks the tree of {@code
 * dev.holt.render.syntax} and writes HTML, text or expanded Markdown, with a dynamic segment for
 * every link, transclusion and macro. Raw HTML passes through {@code RawHtml}, addresses through
 * {@code Addresses}; nothing else puts unescaped text of a page into its output.
 */
@NullMarked
package dev.holt.render.html;

import org.jspecify.annotations.NullMarked;
