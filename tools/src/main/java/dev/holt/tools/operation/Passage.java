package dev.holt.tools.operation;

import dev.holt.render.Span;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Revision;
import java.util.Optional;

/**
 * Some lines of a page, exactly as they stand there.
 *
 * @param page the page
 * @param section the address of the section that they are of; empty for the text before the first
 *     heading
 * @param revision the commit that they were read from
 * @param firstLine 1-based first line
 * @param lastLine 1-based last line
 * @param text the lines, without the last line's end; where {@code cut}, the first and the last may
 *     be parts of lines
 * @param cut whether the section has more text of its own
 */
public record Passage(
        PageName page,
        Optional<String> section,
        Revision revision,
        int firstLine,
        int lastLine,
        String text,
        boolean cut) {

    /** Where the passage is, as {@code read_page} takes it for a page. */
    public Citation citation() {
        return new Citation(page.value(), section, Optional.of(revision.abbreviated()));
    }

    /** What stands before the passage's text where it is shown. */
    public String heading() {
        return "[%s, %s%s]"
                .formatted(
                        citation(),
                        firstLine == lastLine
                                ? "line " + firstLine
                                : "lines " + firstLine + "-" + lastLine,
                        cut ? ", cut" : "");
    }

    /** How many characters showing the passage takes, the line ends behind both blocks counted. */
    int cost() {
        return heading().length() + 1 + text.length() + 1;
    }

    /** Some of the passage. */
    Passage part(Span part) {
        int first = firstLine + lineEnds(0, part.start());
        return new Passage(
                page,
                section,
                revision,
                first,
                first + lineEnds(part.start(), part.end()),
                part.of(text),
                cut || part.length() < text.length());
    }

    private int lineEnds(int from, int to) {
        return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
    }
}
