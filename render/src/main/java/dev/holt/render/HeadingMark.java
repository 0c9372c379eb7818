package dev.holt.render;

/**
 * A heading as the parser finds it.
 *
 * @param level 1 to 6
 * @param span its Markdown, without indentation and the line break at its end
 * @param title its plain text
 * @param top whether it stands at the top level, not in a block quote or list
 */
record HeadingMark(int level, Span span, String title, boolean top) {}
