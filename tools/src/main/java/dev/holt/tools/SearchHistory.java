package dev.holt.tools;

import static dev.holt.protocol.ValueSchema.flag;
import static dev.holt.protocol.ValueSchema.integer;
import static dev.holt.protocol.ValueSchema.string;

import dev.holt.protocol.ArgumentException;
import dev.holt.protocol.Arguments;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.InputSchema;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import dev.holt.protocol.ToolResult;
import dev.holt.wiki.Page;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TextChange;
import dev.holt.wiki.TextChanges;
import dev.holt.wiki.TextQuery;
import dev.holt.wiki.TextSearch;
import dev.holt.wiki.Wiki;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * {@code search_history}: the commits in which a text appeared in a page or went.
 *
 * <p>A search that takes long ends after a while with what it has found and a cursor. With the
 * history index that hardly happens; without it each commit is compared with the one before.
 */
final class SearchHistory {
    private static final String NAME = "search_history";
    private static final String TEXT = "text";
    private static final String IGNORE_CASE = "ignore_case";
    private static final String SINCE = "since";
    private static final String UNTIL = "until";
    static final int CHANGES = 20;
    static final int MAX_CHANGES = 200;
    static final int MAX_TEXT_CHARS = 1_000;

    /** How much of a line is shown. */
    static final int LINE_CHARS = 200;

    /** How long one call searches. */
    static final Duration LONGEST = Duration.ofSeconds(10);

    private final ToolEnvironment environment;
    private final LongSupplier nanos;

    private SearchHistory(ToolEnvironment environment, LongSupplier nanos) {
        this.environment = environment;
        this.nanos = nanos;
    }

    static ToolDefinition in(ToolEnvironment environment) {
        return in(environment, System::nanoTime);
    }

    /**
     * @param nanos a clock such as {@link System#nanoTime}
     */
    static ToolDefinition in(ToolEnvironment environment, LongSupplier nanos) {
        SearchHistory tool = new SearchHistory(environment, nanos);
        InputSchema arguments =
                InputSchema.object()
                        .required(TEXT, string(""))
                        .optional(IGNORE_CASE, flag(""))
                        .optional(Fields.PAGE, string(""))
                        .optional(Fields.PREFIX, string(""))
                        .optional(SINCE, string(""))
                        .optional(UNTIL, string("date"))
                        .optional(Fields.LIMIT, integer("", 1, MAX_CHANGES, CHANGES))
                        .optional(Fields.CURSOR, string(""));
        return new ToolDefinition(
                NAME,
                ToolGroup.HISTORY,
                "Search history",
                "Finds the commits that added or removed an exact text.",
                arguments,
                ToolHints.reading(),
                Failures.shown(environment, tool::call));
    }

    private ToolResult call(Arguments arguments, CallContext context) {
        Wiki wiki = environment.wiki().get();
        String scope =
                Cursor.scope(
                        NAME,
                        arguments.string(TEXT),
                        arguments.flag(IGNORE_CASE),
                        arguments.optionalString(Fields.PAGE),
                        arguments.string(Fields.PREFIX, ""),
                        arguments.optionalString(SINCE),
                        arguments.optionalString(UNTIL));
        Optional<Cursor> cursor = SnapshotArgument.cursor(arguments, scope);
        Snapshot snapshot = cursor.map(Cursor::revision).map(wiki::at).orElseGet(wiki::head);
        TextQuery query = query(arguments, snapshot);
        TextChanges.Place start = cursor.map(SearchHistory::place).orElse(TextChanges.Place.START);
        Pace pace = new Pace(context, nanos.getAsLong());
        TextChanges found =
                wiki.history()
                        .search(
                                query,
                                snapshot,
                                new TextSearch(arguments.integer(Fields.LIMIT), start, pace::goOn));
        Cancelled.check(context);
        Answer answer = Answer.at(snapshot.revision()).line(heading(found));
        for (TextChange change : found.changes()) {
            answer.line(
                    Commits.line(
                            change.revision(), change.time(), change.author(), change.message()));
            answer.line("  " + what(change));
        }
        answer.field("changes", found.changes().stream().map(SearchHistory::fields).toList())
                .field("searched_back_to", found.back().map(Wording::time));
        Optional<String> next =
                found.next()
                        .map(place ->
                                new Cursor(
                                                scope,
                                                snapshot.revision(),
                                                place.steps() + "." + place.told())
                                        .encode());
        String back = found.back().map(time -> "searched back to " + Wording.time(time)).orElse("");
        return answer.more(next, back.isEmpty() ? "nothing searched yet" : back).result();
    }

    private static TextQuery query(Arguments arguments, Snapshot snapshot) {
        String text = arguments.string(TEXT);
        if (text.isEmpty() || text.length() > MAX_TEXT_CHARS) {
            throw new ArgumentException(
                    "text must have 1 to %d characters, not %d"
                            .formatted(MAX_TEXT_CHARS, text.length()));
        }
        String prefix = arguments.string(Fields.PREFIX, "");
        Optional<String> page = arguments.optionalString(Fields.PAGE);
        if (page.isPresent() && !prefix.isEmpty()) {
            throw new ArgumentException("page and prefix both choose pages; send one or the other");
        }
        return new TextQuery(
                text,
                arguments.flag(IGNORE_CASE),
                page.map(name ->
                        snapshot.findPage(name).map(Page::name).orElseGet(() -> PageName.of(name))),
                prefix,
                arguments.optionalString(SINCE).map(date -> time(SINCE, date)),
                arguments.optionalString(UNTIL).map(date -> endOf(time(UNTIL, date), date)));
    }

    private static Instant time(String argument, String date) {
        return Since.of(date)
                .time()
                .orElseThrow(() ->
                        new ArgumentException(
                                argument
                                        + " is '"
                                        + date
                                        + "', and a date such as 2026-11-21 is expected"));
    }

    /** A plain date means all of that day. */
    private static Instant endOf(Instant time, String date) {
        return date.contains("T") ? time : time.plus(Duration.ofDays(1)).minusSeconds(1);
    }

    private static TextChanges.Place place(Cursor cursor) {
        String[] parts = cursor.position().split("\\.", -1);
        try {
            return new TextChanges.Place(
                    Integer.parseUnsignedInt(parts[0]), Integer.parseUnsignedInt(parts[1]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw Cursor.damaged();
        }
    }

    private static String heading(TextChanges found) {
        if (!found.changes().isEmpty()) {
            return "Commits in which the text appeared or went, newest first:";
        }
        return found.next().isPresent()
                ? "Nothing found so far."
                : "No commit added or removed the text. It is searched exactly as it is; try"
                        + " ignore_case or a shorter piece.";
    }

    private static String what(TextChange change) {
        return "page %s: %s times before, %s after; line %d %s: %s"
                .formatted(
                        change.page(),
                        Wording.number(change.before()),
                        Wording.number(change.after()),
                        change.line(),
                        change.after() > change.before() ? "now" : "before",
                        shortened(change.lineText()));
    }

    private static Map<String, Object> fields(TextChange change) {
        Map<String, Object> fields =
                Commits.fields(change.revision(), change.time(), change.author(), change.message());
        fields.put(Fields.PAGE, change.page().value());
        fields.put("before", change.before());
        fields.put("after", change.after());
        fields.put(Fields.LINE, change.line());
        fields.put(TEXT, shortened(change.lineText()));
        return fields;
    }

    private static String shortened(String line) {
        if (line.length() <= LINE_CHARS) {
            return line;
        }
        boolean splits = Character.isHighSurrogate(line.charAt(LINE_CHARS - 1));
        return line.substring(0, splits ? LINE_CHARS - 1 : LINE_CHARS) + "…";
    }

    /** Ends a search that its caller gave up, or that took too long already. */
    private final class Pace {
        private static final int TOLD_EVERY = 500;

        private final CallContext context;
        private final long start;

        Pace(CallContext context, long start) {
            this.context = context;
            this.start = start;
        }

        boolean goOn(int commits, Instant time) {
            if (commits > 0 && commits % TOLD_EVERY == 0) {
                context.progress(commits, 0, "searched back to " + Wording.time(time));
            }
            boolean late = commits > 0 && nanos.getAsLong() - start > LONGEST.toNanos();
            return !late && !context.cancelled();
        }
    }
}
