package dev.holt.render;

import java.util.List;
import java.util.Optional;

/**
 * A page's Markdown, parsed: where its front matter, sections and links are, as spans of its text.
 *
 * <p>Immutable. Parsing never fails: every text is a page.
 */
public final class MarkdownPage {
    private final String text;

    private MarkdownPage(String text) {
        this.text = text;
    }

    /** Parses {@code text}, which may start with a byte order mark and have any line endings. */
    public static MarkdownPage parse(String text) {
        return new MarkdownPage(text);
    }

    /** The text as it was given. */
    public String text() {
        return text;
    }

    /** The YAML block at the start, if there is one. */
    public Optional<FrontMatter> frontMatter() {
        return Optional.empty();
    }

    /** Offset after the front matter and the byte order mark. */
    public int bodyStart() {
        return 0;
    }

    /** The front matter's {@code title}, else the first level-one heading's text. */
    public Optional<String> title() {
        return Optional.empty();
    }

    /** Every heading's section, in the order of the text. */
    public List<Section> sections() {
        return List.of();
    }

    /** Every link, in the order of the text. */
    public List<PageLink> links() {
        return List.of();
    }

    /**
     * The section that {@code headingPath} addresses: a full path ({@code Setup > Linux}), or the
     * end of one where it is unique; exactly as written, else ignoring case.
     *
     * @throws MarkdownException.UnknownSection if no heading fits, with the nearest ones
     * @throws MarkdownException.AmbiguousSection if several fit, with their full addresses
     */
    public Section section(String headingPath) {
        return sections().stream()
                .filter(s -> s.address().equals(headingPath))
                .findFirst()
                .orElseThrow(() -> new MarkdownException.UnknownSection(headingPath, List.of()));
    }

    /** The section that a link's anchor means: a GitHub heading id, or a heading's text. */
    public Optional<Section> anchor(String anchor) {
        return Optional.empty();
    }

    /** The readable text without markup, for search; front matter is left out. */
    public String plainText() {
        return text;
    }

    /** The readable text of a part of the page, such as {@code contentStart..ownEnd}. */
    public String plainText(Span part) {
        return part.of(text);
    }

    /** The 1-based line on which {@code offset} lies. */
    public int lineAt(int offset) {
        return 1;
    }
}
