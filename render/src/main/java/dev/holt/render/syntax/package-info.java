/**
 * Holt's Markdown as a grammar: {@link MarkdownParser} gives the tree of a text, made of flexmark's
 * nodes for CommonMark and of {@link Inlines} and {@link Blocks} for everything beyond. Whatever
 * reads pages, as spans, as HTML or as text, reads the same tree, so that they agree on what is a
 * heading and what is a link. Every construct is bounded for any input.
 */
@NullMarked
package dev.holt.render.syntax;

import org.jspecify.annotations.NullMarked;
