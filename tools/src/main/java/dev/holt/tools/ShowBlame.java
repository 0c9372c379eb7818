package dev.holt.tools;

import static dev.holt.protocol.ValueSchema.integer;
import static dev.holt.protocol.ValueSchema.string;

import dev.holt.protocol.ArgumentException;
import dev.holt.protocol.Arguments;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import dev.holt.protocol.ToolResult;
import dev.holt.render.MarkdownPage;
import dev.holt.render.Section;
import dev.holt.wiki.BlameLine;
import dev.holt.wiki.Page;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code blame}: for each line of a page the commit it comes from. */
final class ShowBlame {
    private static final String NAME = "blame";

    /** How many lines one answer shows. */
    static final int MAX_LINES = 200;

    private final ToolEnvironment environment;

    private ShowBlame(ToolEnvironment environment) {
        this.environment = environment;
    }

    static ToolDefinition in(ToolEnvironment environment) {
        ShowBlame tool = new ShowBlame(environment);
        return new ToolDefinition(
                NAME,
                ToolGroup.HISTORY,
                "Blame",
                "Returns a page's lines grouped by the commit they come from, with its author, time and message.",
                Schemas.at(Schemas.page())
                        .optional(Fields.SECTION, string(""))
                        .optional(Fields.FIRST_LINE, integer("", 1, Integer.MAX_VALUE))
                        .optional(Fields.LAST_LINE, integer("", 1, Integer.MAX_VALUE))
                        .optional(Fields.CURSOR, string("")),
                ToolHints.reading(),
                Failures.shown(environment, tool::call));
    }

    private ToolResult call(Arguments arguments, CallContext context) {
        Wiki wiki = environment.wiki().get();
        Optional<String> section = arguments.optionalString(Fields.SECTION);
        Optional<Integer> firstLine = arguments.optionalInteger(Fields.FIRST_LINE);
        Optional<Integer> lastLine = arguments.optionalInteger(Fields.LAST_LINE);
        String scope =
                Cursor.scope(NAME, arguments.string(Fields.PAGE), section, firstLine, lastLine);
        Optional<Cursor> cursor = SnapshotArgument.cursor(arguments, scope);
        Snapshot snapshot = SnapshotArgument.of(wiki, arguments, cursor);
        Page page = snapshot.page(arguments.string(Fields.PAGE));

        LineRange range = range(arguments, page);
        int first = cursor.map(Cursor::offset).orElse(range.first());
        int last = Math.min(range.last(), first + MAX_LINES - 1);
        List<BlameLine> lines =
                first > last
                        ? List.of()
                        : wiki.history().blame(snapshot, page.name(), first, last).lines();
        Answer answer =
                Answer.at(snapshot.revision())
                        .field(Fields.PAGE, page.name().value())
                        .line(
                                "Blame of page %s at revision %s, lines %d-%d:"
                                        .formatted(
                                                page.name(),
                                                snapshot.revision().abbreviated(),
                                                first,
                                                last));
        List<List<BlameLine>> runs = runs(lines);
        runs.forEach(run -> addTo(answer, run));
        answer.field("commits", runs.stream().map(ShowBlame::fields).toList());
        Optional<String> next =
                last < range.last()
                        ? Optional.of(
                                new Cursor(scope, snapshot.revision(), Integer.toString(last + 1))
                                        .encode())
                        : Optional.empty();
        return answer.more(next, Wording.count(range.last() - last, "more line")).result();
    }

    private LineRange range(Arguments arguments, Page page) {
        Optional<String> section = arguments.optionalString(Fields.SECTION);
        boolean lines = arguments.has(Fields.FIRST_LINE) || arguments.has(Fields.LAST_LINE);
        if (section.isPresent() && lines) {
            throw new ArgumentException(
                    "section and first_line or last_line both choose lines; send one or the other");
        }
        String text = page.lenientText();
        int total = (int) text.lines().count();
        if (section.isPresent()) {
            Section found =
                    MarkdownPage.parse(text, environment.wikiLinks()).section(section.get());
            return new LineRange(found.firstLine(), Math.min(found.lastLine(), total));
        }
        int first = arguments.integer(Fields.FIRST_LINE, 1);
        int last = Math.min(arguments.integer(Fields.LAST_LINE, total), total);
        if (first > Math.max(1, last)) {
            throw new ArgumentException(
                    "first_line is %d, but it must not be after last_line nor after the page's %s"
                            .formatted(first, Wording.count(total, "line")));
        }
        return new LineRange(first, last);
    }

    /** The lines in runs that come from one commit each. */
    private static List<List<BlameLine>> runs(List<BlameLine> lines) {
        List<List<BlameLine>> runs = new ArrayList<>();
        for (BlameLine line : lines) {
            if (runs.isEmpty() || !runs.getLast().getFirst().revision().equals(line.revision())) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(line);
        }
        return runs;
    }

    private static void addTo(Answer answer, List<BlameLine> run) {
        BlameLine first = run.getFirst();
        answer.line(Commits.line(first.revision(), first.time(), first.author(), first.message()));
        run.forEach(line -> answer.line("%5d| %s".formatted(line.line(), line.text())));
    }

    private static Map<String, Object> fields(List<BlameLine> run) {
        BlameLine first = run.getFirst();
        Map<String, Object> fields =
                Commits.fields(first.revision(), first.time(), first.author(), first.message());
        fields.put(Fields.FIRST_LINE, first.line());
        fields.put(Fields.LAST_LINE, run.getLast().line());
        fields.put(
                Fields.CONTENT,
                run.stream().map(BlameLine::text).collect(Collectors.joining("\n")));
        return fields;
    }

    /** Lines counted from 1, the last one included. */
    private record LineRange(int first, int last) {}
}
