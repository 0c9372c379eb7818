/**
 * Markdown understood: a {@link MarkdownPage} gives a page's front matter, sections and links as
 * spans of its text, {@link TextEdits} makes text-to-text edits with them, and {@link LinkResolver}
 * and {@link LinkRewriter} say what links mean and keep them right when pages move. The Markdown
 * parser's own types stay inside this package.
 */
@NullMarked
package dev.holt.render;

import org.jspecify.annotations.NullMarked;
