package dev.holt.render;

import java.util.List;

/**
 * A heading with everything below it, up to the next heading of the same or a higher level.
 *
 * @param path plain texts of the headings that lead here, outermost first, this one last
 * @param address what {@link MarkdownPage#section(String)} finds exactly this section by: the path
 *     joined with {@code " > "}, and {@code " [n]"} behind it where several sections share the path
 * @param level 1 to 6
 * @param anchor the heading's id as GitHub makes it; duplicates get {@code -1}, {@code -2}
 * @param span from the heading's first character to the next heading of the same or a higher level,
 *     or the end of the text
 * @param heading the heading's own lines without their last line break
 * @param contentStart offset of the line after the heading, or the end of the text
 * @param ownEnd where the section's own text ends: at its first sub-heading, or at the section's
 *     end
 * @param firstLine 1-based line of the heading
 * @param lastLine 1-based last line of the section
 */
public record Section(
        List<String> path,
        String address,
        int level,
        String anchor,
        Span span,
        Span heading,
        int contentStart,
        int ownEnd,
        int firstLine,
        int lastLine) {
    public Section {
        path = List.copyOf(path);
    }

    /** The heading's own plain text. */
    public String title() {
        return path.getLast();
    }
}
