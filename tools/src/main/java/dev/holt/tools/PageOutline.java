package dev.holt.tools;

import dev.holt.protocol.ToolResult;
import dev.holt.render.MarkdownPage;
import dev.holt.render.Section;
import dev.holt.wiki.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The outline of a page: its headings with their lines and sizes, so that an agent can choose what
 * to read.
 */
final class PageOutline {
    private PageOutline() {}

    /**
     * The headings from the {@code start}th on, as many as fit into {@code maxChars} characters and
     * always one.
     *
     * @param scope what the cursor of a cut outline belongs to
     */
    static ToolResult answer(Page page, int start, int maxChars, String scope) {
        String text = page.lenientText();
        List<Section> sections = MarkdownPage.parse(text).sections();
        int end = start;
        List<String> lines = new ArrayList<>();
        for (int chars = 0; end < sections.size(); end++) {
            String line = line(sections.get(end));
            chars += line.length() + 1;
            if (chars > maxChars && !lines.isEmpty()) {
                break;
            }
            lines.add(line);
        }
        Slice<Section> shown = Slice.of(sections, start, end - start);
        Answer answer =
                Answer.at(page.revision())
                        .field(Fields.PAGE, page.name().value())
                        .field("chars", text.length())
                        .field(
                                "sections",
                                shown.items().stream().map(PageOutline::fields).toList());
        lines.forEach(answer::line);
        answer.line(
                "[page %s, revision %s, %s, %s; read one with section=\"A > B\"]"
                        .formatted(
                                page.name(),
                                page.revision().abbreviated(),
                                Wording.count(text.length(), "character"),
                                Wording.count(sections.size(), "section")));
        Optional<String> next = shown.next(scope, page.revision());
        return answer.more(next, Wording.count(shown.rest(), "more section")).result();
    }

    private static String line(Section section) {
        return "%s%s (line %d, %s)"
                .formatted(
                        "  ".repeat(section.path().size() - 1),
                        section.title(),
                        section.firstLine(),
                        Wording.count(size(section), "character"));
    }

    private static Map<String, Object> fields(Section section) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(Fields.SECTION, section.address());
        fields.put(Fields.FIRST_LINE, section.firstLine());
        fields.put(Fields.LAST_LINE, section.lastLine());
        fields.put("chars", size(section));
        return fields;
    }

    private static int size(Section section) {
        return section.span().end() - section.span().start();
    }
}
