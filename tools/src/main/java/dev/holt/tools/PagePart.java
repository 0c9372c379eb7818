package dev.holt.tools;

import dev.holt.render.MarkdownPage;
import dev.holt.render.Section;
import dev.holt.render.Span;
import dev.holt.render.syntax.WikiLinkOrder;
import java.util.Optional;

/**
 * What a call reads of a page: all of it, or one section.
 *
 * <p>Without a section the page is not parsed: that would be most of the time that a plain read
 * takes.
 *
 * @param page the text of the whole page
 * @param section the section, if one was asked for
 * @param span where the part is in the page
 */
record PagePart(String page, Optional<Section> section, Span span) {

    /**
     * The part of a page.
     *
     * @param headingPath the section, else all of the page
     * @param order how the page writes its wiki links, which headings may hold
     */
    static PagePart of(String page, Optional<String> headingPath, WikiLinkOrder order) {
        Optional<Section> section =
                headingPath.map(path -> MarkdownPage.parse(page, order).section(path));
        return new PagePart(
                page, section, section.map(Section::span).orElse(new Span(0, page.length())));
    }

    String text() {
        return span.of(page);
    }

    /** The lines of the page that a window on {@link #text()} shows. */
    Lines lines(TextWindow window) {
        int start = span.start() + window.start();
        int first = 1 + lineEnds(0, start);
        int last = first + lineEnds(start, Math.max(start, start + window.text().length() - 1));
        return new Lines(first, last, last + lineEnds(last(window), page.length() - 1));
    }

    private int last(TextWindow window) {
        return Math.max(0, span.start() + window.end() - 1);
    }

    private int lineEnds(int from, int to) {
        int count = 0;
        for (int at = page.indexOf('\n', from);
                at >= 0 && at < to;
                at = page.indexOf('\n', at + 1)) {
            count++;
        }
        return count;
    }

    /**
     * Lines of a page, counted from 1.
     *
     * @param first the first line shown
     * @param last the last line shown, inclusive
     * @param total how many lines the page has
     */
    record Lines(int first, int last, int total) {

        @Override
        public String toString() {
            return (first == last ? "line " + first : "lines " + first + "-" + last)
                    + " of "
                    + total;
        }
    }
}
