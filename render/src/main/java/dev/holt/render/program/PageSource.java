package dev.holt.render.program;

/**
 * A text to compile. It doesn't say which page it is on: what a page is called is no part of its
 * program, and a page that moves keeps it.
 *
 * @param contentId what names the text for good: a page's blob id in git
 * @param text the Markdown, which may start with a byte order mark and have any line endings
 */
public record PageSource(String contentId, String text) {}
