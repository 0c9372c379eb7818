package dev.holt.render;

import dev.holt.render.syntax.Anchors;
import dev.holt.render.syntax.WikiLinkOrder;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A page's Markdown, parsed: where its front matter, sections and links are, as spans of its text.
 *
 * <p>Immutable. Parsing never fails: every text is a page. What only serves to exhaust a parser is
 * read as plain text, in which no links are seen: block quotes and lists nested more than 100 deep,
 * a paragraph of more than 128 Ki characters or 2,000 marks, and one in 5,000 lines of a quoted or
 * indented paragraph without end.
 */
public final class MarkdownPage {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final Lines lines;
    private final Optional<FrontMatter> frontMatter;
    private final int bodyStart;
    private final WikiLinkOrder order;
    private final PageContent content;
    private final List<Section> sections;

    private MarkdownPage(
            String text, Optional<FrontMatter> frontMatter, int bodyStart, WikiLinkOrder order) {
        this.text = text;
        this.lines = new Lines(text);
        this.frontMatter = frontMatter;
        this.bodyStart = bodyStart;
        this.order = order;
        this.content = DocumentReader.read(text, bodyStart, lines, order);
        this.sections = SectionBuilder.sections(text, lines, bodyStart, content.headings());
    }

    /**
     * Parses {@code text}, which may start with a byte order mark and have any line endings; its
     * wiki links name the page first.
     */
    public static MarkdownPage parse(String text) {
        return parse(text, WikiLinkOrder.PAGE_FIRST);
    }

    /**
     * Likewise.
     *
     * @param order which side of the bar in its wiki links is the page
     */
    public static MarkdownPage parse(String text, WikiLinkOrder order) {
        int start = textStart(text);
        Optional<FrontMatter> block = FrontMatterReader.read(text, start);
        int body = block.map(b -> b.span().end()).orElse(start);
        return new MarkdownPage(text, block, body, order);
    }

    /** The offset after the front matter and the byte order mark, without parsing the body. */
    public static int bodyStart(String text) {
        int start = textStart(text);
        return FrontMatterReader.read(text, start).map(block -> block.span().end()).orElse(start);
    }

    private static int textStart(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    }

    /** Another text of the page, in which wiki links are written the same way. */
    MarkdownPage edited(String changed) {
        return parse(changed, order);
    }

    /**
     * A piece of text for the page's body, in which {@code ---} at the start is no front matter.
     */
    MarkdownPage piece(String piece) {
        return new MarkdownPage(piece, Optional.empty(), 0, order);
    }

    /** The text as it was given. */
    public String text() {
        return text;
    }

    /** The YAML block at the start, if there is one. */
    public Optional<FrontMatter> frontMatter() {
        return frontMatter;
    }

    /** Offset after the front matter and the byte order mark. */
    public int bodyStart() {
        return bodyStart;
    }

    /** The front matter's {@code title}, else the first level-one heading's text. */
    public Optional<String> title() {
        Optional<String> named =
                frontMatter
                        .map(block -> block.properties().get("title"))
                        .map(title -> title.toString().strip())
                        .filter(title -> !title.isEmpty());
        return named.or(() ->
                sections.stream()
                        .filter(section -> section.level() == 1)
                        .map(Section::title)
                        .findFirst());
    }

    /**
     * The section of every heading at the top level, in the order of the text; a heading in a block
     * quote or a list makes none. The text of an empty heading is {@code (untitled)}.
     */
    public List<Section> sections() {
        return sections;
    }

    /** Every link, in the order of the text; an outer link stands before those inside it. */
    public List<PageLink> links() {
        return content.links();
    }

    /**
     * The section that {@code headingPath} addresses: a full path ({@code Setup > Linux}), or the
     * end of one where it is unique; exactly as written, else ignoring case. Where several sections
     * have the same full path, {@code [2]} behind it means the second.
     *
     * @throws MarkdownException.UnknownSection if no heading fits, with the nearest ones
     * @throws MarkdownException.AmbiguousSection if several fit, with their full addresses
     */
    public Section section(String headingPath) {
        return new SectionFinder(sections).find(headingPath);
    }

    /** The section that a link's anchor means: a GitHub heading id, or a heading's text. */
    public Optional<Section> anchor(String anchor) {
        // Obsidian writes nested headings as Page#Outer#Inner.
        String leaf = Anchors.of(anchor.substring(anchor.lastIndexOf('#') + 1));
        return sectionWith(section -> section.anchor().equals(anchor))
                .or(() -> sectionWith(section -> section.anchor().equals(leaf)))
                .filter(section -> !anchor.isBlank());
    }

    /** The id that GitHub gives a heading of this text, if no heading before it has the same. */
    public static String anchorOf(String heading) {
        return Anchors.of(heading);
    }

    private Optional<Section> sectionWith(Predicate<Section> property) {
        return sections.stream().filter(property).findFirst();
    }

    /** The readable text without markup, for search; front matter is left out. */
    public String plainText() {
        return plainText(new Span(0, text.length()));
    }

    /** The readable text of the blocks that start in {@code part}, one below the other. */
    public String plainText(Span part) {
        return content.pieces().subList(pieceFrom(part.start()), pieceFrom(part.end())).stream()
                .map(TextPiece::shown)
                .collect(Collectors.joining("\n"));
    }

    /** The index of the first piece of text that starts at {@code offset} or later. */
    private int pieceFrom(int offset) {
        int low = 0;
        int high = content.pieces().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (content.pieces().get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The 1-based line on which {@code offset} lies. */
    public int lineAt(int offset) {
        return lines.lineAt(offset);
    }

    Lines lines() {
        return lines;
    }

    List<OpenBlock> openBlocks() {
        return content.openBlocks();
    }
}
