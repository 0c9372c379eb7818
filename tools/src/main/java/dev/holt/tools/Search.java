package dev.holt.tools;

import static dev.holt.protocol.ValueSchema.choiceOrFirst;
import static dev.holt.protocol.ValueSchema.flag;
import static dev.holt.protocol.ValueSchema.integer;
import static dev.holt.protocol.ValueSchema.string;

import dev.holt.index.SearchQuery;
import dev.holt.index.SearchResult;
import dev.holt.index.SearchScope;
import dev.holt.index.Suggestion;
import dev.holt.index.WikiIndex;
import dev.holt.index.history.PageAges;
import dev.holt.protocol.Arguments;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.InputSchema;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import dev.holt.protocol.ToolResult;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * {@code search}: the sections that fit a query best, as addresses that {@code read_page} takes.
 */
final class Search {
    private static final String NAME = "search";
    private static final String QUERY = "query";
    private static final String CHANGED_SINCE = "changed_since";
    private static final String CHANGED_BEFORE = "changed_before";
    private static final String SORT = "sort";
    private static final String DATE = "date";
    private static final String FACETS = "facets";
    private static final String EXPLAIN = "explain";
    static final int HITS = 10;
    static final int MAX_HITS = 100;
    static final int ALIKE = 3;

    private final ToolEnvironment environment;

    private Search(ToolEnvironment environment) {
        this.environment = environment;
    }

    static ToolDefinition in(ToolEnvironment environment) {
        Search tool = new Search(environment);
        InputSchema query =
                SearchFilters.property(
                                SearchFilters.narrow(
                                        InputSchema.object().required(QUERY, string(""))))
                        .optional(CHANGED_SINCE, string("date or commit"))
                        .optional(CHANGED_BEFORE, string("not changed from then on"))
                        .optional(Fields.AUTHOR, string("who changed it"))
                        .optional(SORT, choiceOrFirst("", "relevance", DATE))
                        .optional(FACETS, flag("count tags and folders"))
                        .optional(EXPLAIN, flag(""))
                        .optional(Fields.WAIT, flag(""));
        return new ToolDefinition(
                NAME,
                ToolGroup.READ,
                "Search",
                "Finds sections by their words, best first, each with the page, section and lines to read. Takes"
                        + " \"phrases\", -without, prefix*, OR, title:x, path:x, tag:x, author:x, property:x; if nothing has every word, some are"
                        + " dropped and named.",
                Schemas.asOf(query)
                        .optional(Fields.LIMIT, integer("", 1, MAX_HITS, HITS))
                        .optional(Fields.CURSOR, string("")),
                ToolHints.reading(),
                Failures.shown(environment, tool::call));
    }

    private ToolResult call(Arguments arguments, CallContext context) {
        Wiki wiki = environment.wiki().get();
        Optional<String> since = arguments.optionalString(CHANGED_SINCE);
        Optional<String> before = arguments.optionalString(CHANGED_BEFORE);
        Optional<String> sent = arguments.optionalString(Fields.CURSOR);
        Optional<String> author = arguments.optionalString(Fields.AUTHOR);
        boolean aged = author.isPresent() || byDate(arguments) || asksForAuthor(arguments);
        boolean pins = since.isPresent() || before.isPresent() || aged;
        String pinScope = Cursor.scope(NAME, since, before, author);
        Optional<Cursor> pin =
                pins ? sent.map(text -> Cursor.decode(text, pinScope)) : Optional.empty();
        Snapshot snapshot = SnapshotArgument.asOf(wiki, arguments, pin);
        Optional<PageAges> ages =
                aged
                        ? Optional.of(IndexWait.ages(environment, snapshot, context))
                        : Optional.empty();
        SearchScope scope =
                new SearchScope(
                        SearchFilters.pages(arguments),
                        both(
                                since.map(start -> ChangedPages.since(start, wiki, snapshot)),
                                author.flatMap(who -> ages.map(known -> known.changedBy(who)))),
                        before.map(end -> ChangedPages.since(end, wiki, snapshot))
                                .orElse(Set.of()));
        SearchQuery query =
                new SearchQuery(
                        arguments.string(QUERY),
                        scope,
                        arguments.integer(Fields.LIMIT),
                        pin.map(Cursor::position).or(() -> sent),
                        extras(arguments),
                        ages.map(known -> known));
        WikiIndex index =
                arguments.flag(Fields.WAIT)
                        ? IndexWait.ready(environment, snapshot, context)
                        : IndexWait.readyInPart(environment, snapshot, context);
        SearchResult result = index.search(query, snapshot);
        if (result.hits().isEmpty()) {
            return nothing(query, result, snapshot);
        }
        Answer answer = SearchAnswer.hits(result);
        Optional<String> next =
                result.nextCursor()
                        .map(cursor -> pins ? pinned(cursor, pinScope, result.revision()) : cursor);
        return answer.more(next, "more matches follow").result();
    }

    private ToolResult nothing(SearchQuery query, SearchResult result, Snapshot snapshot) {
        int searched = SearchAnswer.searched(query.scope(), snapshot);
        List<Suggestion> alike =
                result.part().isPresent()
                        ? List.of()
                        : environment.index().get().suggest(query.text(), ALIKE, snapshot);
        return SearchAnswer.nothing(result, searched, alike).result();
    }

    private static boolean byDate(Arguments arguments) {
        return arguments.string(SORT).equals(DATE);
    }

    private static boolean asksForAuthor(Arguments arguments) {
        return arguments.string(QUERY).toLowerCase(Locale.ROOT).contains(Fields.AUTHOR + ":");
    }

    /** The pages that are in both sets, of which either may be missing. */
    private static Optional<Set<PageName>> both(
            Optional<Set<PageName>> one, Optional<Set<PageName>> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        Set<PageName> both = new HashSet<>(one.get());
        both.retainAll(other.get());
        return Optional.of(both);
    }

    private static Set<SearchQuery.Extra> extras(Arguments arguments) {
        Set<SearchQuery.Extra> extras = EnumSet.noneOf(SearchQuery.Extra.class);
        if (arguments.flag(FACETS)) {
            extras.add(SearchQuery.Extra.FACETS);
        }
        if (arguments.flag(EXPLAIN)) {
            extras.add(SearchQuery.Extra.EXPLANATION);
        }
        if (byDate(arguments)) {
            extras.add(SearchQuery.Extra.NEWEST_FIRST);
        }
        if (!arguments.flag(Fields.WAIT)) {
            extras.add(SearchQuery.Extra.PART);
        }
        return extras;
    }

    /**
     * The index's cursor, which holds a revision of its own and a hash of the whole query; where
     * the query depends on who changed which page when, it only fits at the revision for which that
     * was found out.
     */
    private static String pinned(String cursor, String scope, Revision revision) {
        return new Cursor(scope, revision, cursor).encode();
    }
}
