package dev.holt.tools;

import static dev.holt.protocol.ValueSchema.choiceOrFirst;
import static dev.holt.protocol.ValueSchema.string;

import dev.holt.protocol.Arguments;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import dev.holt.protocol.ToolResult;
import dev.holt.render.Section;
import dev.holt.render.program.Format;
import dev.holt.tools.operation.Citation;
import dev.holt.wiki.Page;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * {@code read_page}: a page, a section of it, its outline, or the page rendered.
 *
 * <p>The page's text is a content block of its own, exactly as it is in the wiki, and again the
 * field {@code content}: there are clients that show their model only the one, and clients that
 * show only the other. What Holt has to say about the page stands in a second block in brackets, so
 * that nothing in a page can pass for it.
 */
final class ReadPage {
    private static final String NAME = "read_page";
    private static final String FORMAT = "format";
    private static final String OUTLINE = "outline";

    private final ToolEnvironment environment;

    private ReadPage(ToolEnvironment environment) {
        this.environment = environment;
    }

    static ToolDefinition in(ToolEnvironment environment) {
        ReadPage tool = new ReadPage(environment);
        return new ToolDefinition(
                NAME,
                ToolGroup.READ,
                "Read page",
                "Returns a page's exact Markdown and its revision, the base_revision of your edit. Of a long page,"
                        + " read format=outline first, then a section. expanded: with macros and includes"
                        + " resolved. as_of takes a date or commit.",
                Schemas.at(Schemas.page())
                        .optional(Fields.SECTION, string("heading path: Setup > Linux"))
                        .optional(
                                FORMAT,
                                choiceOrFirst("", "markdown", OUTLINE, "expanded", "text", "html"))
                        .optional(Fields.MAX_CHARS, Schemas.maxChars(environment.limits()))
                        .optional(Fields.CURSOR, string(""))
                        .optional(
                                Fields.IF_REVISION,
                                string("revision or id you have: answers only if changed since")),
                ToolHints.reading(),
                Failures.shown(environment, tool::call));
    }

    private ToolResult call(Arguments arguments, CallContext context) {
        Wiki wiki = environment.wiki().get();
        Citation place = PageArgument.place(wiki, arguments);
        Optional<String> section = arguments.optionalString(Fields.SECTION).or(place::section);
        String format = arguments.string(FORMAT);
        String scope =
                Cursor.scope(NAME, arguments.string(Fields.PAGE), section.orElse(""), format);
        Optional<Cursor> cursor = SnapshotArgument.cursor(arguments, scope);
        Snapshot snapshot = PageArgument.snapshot(wiki, arguments, place, cursor);
        Page page = snapshot.page(place.page());

        Optional<KnownText> known =
                arguments
                        .optionalString(Fields.IF_REVISION)
                        .map(text -> KnownText.of(wiki, text, environment.wikiLinks()));
        int start = cursor.map(Cursor::offset).orElse(0);
        int maxChars = arguments.integer(Fields.MAX_CHARS);
        Optional<Format> rendered = Format.of(format);
        if (rendered.isPresent()) {
            RenderedRead read = new RenderedRead(environment, page, rendered.get());
            Optional<Snapshot> then = known.flatMap(KnownText::then);
            if (then.isPresent() && read.isSame(snapshot, then.get())) {
                return unchanged(page, section, known.orElseThrow());
            }
            return read.answer(snapshot, section, new RenderedRead.Window(start, maxChars, scope));
        }
        if (known.isPresent() && known.get().isSame(page, section)) {
            return unchanged(page, section, known.get());
        }
        if (format.equals(OUTLINE)) {
            return PageOutline.of(page, section, environment.wikiLinks())
                    .since(known)
                    .answer(start, maxChars, scope);
        }
        PagePart part = PagePart.of(page.lenientText(), section, environment.wikiLinks());
        return content(page, part, TextWindow.of(part.text(), start, maxChars), scope);
    }

    private static ToolResult content(Page page, PagePart part, TextWindow window, String scope) {
        PagePart.Lines lines = part.lines(window);
        Optional<String> section = part.section().map(Section::address);
        Answer answer =
                Answer.at(page.revision())
                        .field(Fields.PAGE, page.name().value())
                        .field(Fields.SECTION, section)
                        .field(Fields.CONTENT, window.text())
                        .field(Fields.FIRST_LINE, lines.first())
                        .field(Fields.LAST_LINE, lines.last());
        StringJoiner note = new StringJoiner(", ", "[", "]");
        note.add("page " + page.name()).add("revision " + page.revision().abbreviated());
        section.ifPresent(address -> note.add("section " + address));
        note.add(window.whole() == 0 ? "empty" : lines.toString());
        PageRemarks.of(page, part.page(), answer).forEach(note::add);
        answer.block(window.text()).line(note.toString());
        Optional<String> next = window.next(scope, page.revision());
        return answer.more(next, Wording.count(window.whole() - window.end(), "more character"))
                .result();
    }

    private static ToolResult unchanged(Page page, Optional<String> section, KnownText known) {
        return Answer.at(page.revision())
                .field(Fields.PAGE, page.name().value())
                .field(Fields.SECTION, section)
                .field("unchanged", true)
                .line(
                        "[%spage %s is unchanged since %s, revision %s]"
                                .formatted(
                                        section.map(s -> "section " + s + " of ").orElse(""),
                                        page.name(),
                                        known.shown(),
                                        page.revision().abbreviated()))
                .result();
    }
}
