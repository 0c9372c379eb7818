package dev.holt.render.program;

/**
 * One heading of a compiled page, at the top level of its text.
 *
 * @param level 1 to 6, as it is rendered
 * @param title its plain text
 * @param anchor its id as GitHub makes it; duplicates get {@code -1}, {@code -2}
 */
public record Heading(int level, String title, String anchor) {}
