package dev.holt.tools;

import static dev.holt.protocol.ValueSchema.integer;
import static dev.holt.protocol.ValueSchema.string;

import dev.holt.index.SearchHit;
import dev.holt.index.SearchQuery;
import dev.holt.index.SearchResult;
import dev.holt.protocol.Arguments;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.InputSchema;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import dev.holt.protocol.ToolResult;
import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code search}: the sections that fit a query best, as addresses that {@code read_page} takes.
 */
final class Search {
    private static final String NAME = "search";
    private static final String QUERY = "query";
    private static final String CHANGED_SINCE = "changed_since";
    static final int HITS = 10;
    static final int MAX_HITS = 100;

    private final ToolEnvironment environment;

    private Search(ToolEnvironment environment) {
        this.environment = environment;
    }

    static ToolDefinition in(ToolEnvironment environment) {
        Search tool = new Search(environment);
        InputSchema query =
                InputSchema.object()
                        .required(QUERY, string(""))
                        .optional(Fields.PREFIX, string(""))
                        .optional(Fields.TAG, string(""))
                        .optional(CHANGED_SINCE, string("date or commit"));
        return new ToolDefinition(
                NAME,
                ToolGroup.READ,
                "Search",
                "Finds sections by their words, best first, each with the page, section and lines to read. Takes"
                        + " \"phrases\", -without, prefix*, OR; if nothing has every word, some words are dropped and named.",
                Schemas.asOf(query)
                        .optional(Fields.LIMIT, integer("", 1, MAX_HITS, HITS))
                        .optional(Fields.CURSOR, string("")),
                ToolHints.reading(),
                Failures.shown(tool::call));
    }

    private ToolResult call(Arguments arguments, CallContext context) {
        Wiki wiki = environment.wiki().get();
        Optional<String> since = arguments.optionalString(CHANGED_SINCE);
        Optional<String> sent = arguments.optionalString(Fields.CURSOR);
        Optional<Cursor> pin =
                since.isPresent()
                        ? sent.map(text -> Cursor.decode(text, scope(since)))
                        : Optional.empty();
        Snapshot snapshot = SnapshotArgument.asOf(wiki, arguments, pin);
        SearchQuery query =
                new SearchQuery(
                        arguments.string(QUERY),
                        arguments.string(Fields.PREFIX, ""),
                        arguments.optionalString(Fields.TAG),
                        since.map(start -> ChangedPages.since(start, wiki, snapshot)),
                        arguments.integer(Fields.LIMIT),
                        pin.map(Cursor::position).or(() -> sent));
        SearchResult result = environment.index().get().search(query, snapshot);
        if (result.hits().isEmpty()) {
            return nothing(query, result, snapshot);
        }
        Answer answer = hits(result);
        Optional<String> next =
                result.nextCursor().map(cursor -> pinned(cursor, since, result.revision()));
        return answer.more(next, "more matches follow").result();
    }

    private static String scope(Optional<String> since) {
        return Cursor.scope(NAME, since);
    }

    /**
     * The index's cursor, which holds a revision of its own and a hash of the whole query; where
     * the query names the pages changed since a time, it only fits at the revision they were found
     * for.
     */
    private static String pinned(String cursor, Optional<String> since, Revision revision) {
        return since.isPresent() ? new Cursor(scope(since), revision, cursor).encode() : cursor;
    }

    private static Answer hits(SearchResult result) {
        Answer answer = start(result);
        answer.line(
                (result.totalExact() ? "" : "At least ")
                        + Wording.count(result.total(), "matching section")
                        + " at revision "
                        + result.revision().abbreviated()
                        + ":");
        if (!result.droppedWords().isEmpty()) {
            answer.line(
                    (result.relaxed()
                                    ? "No section has every word; the best lacks: "
                                    : "Too many words; not searched for: ")
                            + String.join(", ", result.droppedWords()));
        }
        List<SearchHit> hits = result.hits();
        hits.forEach(hit -> addTo(answer, hit));
        answer.field("hits", hits.stream().map(Search::fields).toList());
        return answer;
    }

    private static ToolResult nothing(SearchQuery query, SearchResult result, Snapshot snapshot) {
        int searched =
                query.within()
                        .map(Set::size)
                        .orElseGet(() -> snapshot.pages(query.prefix()).size());
        return start(result)
                .field("hits", List.of())
                .field("searched_pages", searched)
                .line(
                        "Nothing matches among %s at revision %s. Try other words, or drop a filter; list_pages shows what there is."
                                .formatted(
                                        Wording.count(searched, "page"),
                                        result.revision().abbreviated()))
                .result();
    }

    private static Answer start(SearchResult result) {
        Answer answer =
                Answer.at(result.revision())
                        .field(Fields.TOTAL, result.total())
                        .flag("total_is_lower_bound", !result.totalExact())
                        .flag("relaxed", result.relaxed());
        return result.droppedWords().isEmpty()
                ? answer
                : answer.field("dropped_words", result.droppedWords());
    }

    private static void addTo(Answer answer, SearchHit hit) {
        answer.line("").line(address(hit));
        if (!hit.snippet().isEmpty()) {
            answer.line(hit.snippet());
        }
    }

    private static String address(SearchHit hit) {
        String title = hit.title().equals(hit.page().leaf()) ? "" : " (" + hit.title() + ")";
        return "page "
                + hit.page()
                + title
                + hit.section().map(section -> ", section " + section).orElse("")
                + ", lines "
                + hit.firstLine()
                + "-"
                + hit.lastLine();
    }

    private static Map<String, Object> fields(SearchHit hit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(Fields.PAGE, hit.page().value());
        if (!hit.title().equals(hit.page().leaf())) {
            fields.put("title", hit.title());
        }
        hit.section().ifPresent(section -> fields.put(Fields.SECTION, section));
        fields.put(Fields.FIRST_LINE, hit.firstLine());
        fields.put(Fields.LAST_LINE, hit.lastLine());
        fields.put("snippet", hit.snippet());
        return fields;
    }
}
