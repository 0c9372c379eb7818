package dev.holt.tools;

import dev.holt.protocol.ToolResult;
import dev.holt.render.MarkdownPage;
import dev.holt.render.Section;
import dev.holt.render.Span;
import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.wiki.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The outline of a page or of one section: headings with their lines and sizes, so that an agent
 * can choose what to read.
 *
 * @param page the page
 * @param markdown its text, parsed
 * @param sections the headings
 * @param known the ids of the sections that the caller has; nothing when that is unknown
 */
record PageOutline(
        Page page, MarkdownPage markdown, List<Section> sections, Optional<Set<String>> known) {
    /** What a heading costs as fields beside its address, about. */
    private static final int FIELD_CHARS = 100;

    static PageOutline of(Page page, Optional<String> section, WikiLinkOrder order) {
        MarkdownPage markdown = MarkdownPage.parse(page.lenientText(), order);
        Span span =
                section.map(markdown::section)
                        .map(Section::span)
                        .orElse(new Span(0, markdown.text().length()));
        List<Section> sections =
                markdown.sections().stream()
                        .filter(each ->
                                each.span().start() >= span.start()
                                        && each.span().end() <= span.end())
                        .toList();
        return new PageOutline(page, markdown, sections, Optional.empty());
    }

    /** The same outline, which says of each section whether it changed. */
    PageOutline since(Optional<KnownText> before) {
        Optional<Set<String>> ids =
                before.filter(text -> text.then().isPresent()).map(text -> text.sectionIds(page));
        return new PageOutline(page, markdown, sections, ids);
    }

    /**
     * The headings from the {@code start}th on, as many as fit into {@code maxChars} characters and
     * always one.
     *
     * @param scope what the cursor of a cut outline belongs to
     */
    ToolResult answer(int start, int maxChars, String scope) {
        Slice<Section> shown = Slice.of(sections, start, howMany(start, maxChars));
        Answer answer =
                Answer.at(page.revision())
                        .field(Fields.PAGE, page.name().value())
                        .field("chars", chars())
                        .field("sections", shown.items().stream().map(this::fields).toList());
        shown.items().forEach(section -> answer.line(line(section)));
        answer.line(
                "[page %s, revision %s, %s, %s; read one with section=\"A > B\"]"
                        .formatted(
                                page.name(),
                                page.revision().abbreviated(),
                                Wording.count(chars(), "character"),
                                Wording.count(sections.size(), "section")));
        Optional<String> next = shown.next(scope, page.revision());
        return answer.more(next, Wording.count(shown.rest(), "more section")).result();
    }

    /** All of it, one heading a line. */
    String text() {
        StringBuilder text = new StringBuilder();
        sections.forEach(section -> text.append(line(section)).append('\n'));
        return text.toString();
    }

    private int howMany(int start, int maxChars) {
        int used = 0;
        for (int end = start; end < sections.size(); end++) {
            used +=
                    FIELD_CHARS
                            + sections.get(end).address().length()
                            + sections.get(end).anchor().length();
            if (used > maxChars) {
                return Math.max(1, end - start);
            }
        }
        return sections.size();
    }

    private String line(Section section) {
        return "%s%s (line %d, %s, #%s, %s%s)"
                .formatted(
                        "  ".repeat(section.path().size() - 1),
                        section.title(),
                        section.firstLine(),
                        Wording.count(size(section), "character"),
                        section.anchor(),
                        id(section),
                        isChanged(section) ? ", changed" : "");
    }

    private Map<String, Object> fields(Section section) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(Fields.SECTION, section.address());
        fields.put(Fields.FIRST_LINE, section.firstLine());
        fields.put(Fields.LAST_LINE, section.lastLine());
        fields.put("chars", size(section));
        fields.put("anchor", section.anchor());
        fields.put("id", id(section));
        if (isChanged(section)) {
            fields.put("changed", true);
        }
        return fields;
    }

    /** The size of the whole page, in UTF-16 units. */
    private int chars() {
        return markdown.text().length();
    }

    private String id(Section section) {
        return PartId.of(section.span().of(markdown.text()));
    }

    /** Whether the caller has another text of the section, or none. */
    private boolean isChanged(Section section) {
        return known.isPresent() && !known.get().contains(id(section));
    }

    private static int size(Section section) {
        return section.span().end() - section.span().start();
    }
}
