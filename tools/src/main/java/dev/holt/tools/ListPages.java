package dev.holt.tools;

import static dev.holt.protocol.ValueSchema.choiceOrFirst;
import static dev.holt.protocol.ValueSchema.string;

import dev.holt.index.PageFilter;
import dev.holt.index.PageSummary;
import dev.holt.index.Suggestion;
import dev.holt.protocol.ArgumentException;
import dev.holt.protocol.Arguments;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.InputSchema;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import dev.holt.protocol.ToolResult;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code list_pages}: names of pages, all or those that pass a filter, and the folders they are in
 * when there are many.
 */
final class ListPages {
    private static final String NAME = "list_pages";
    private static final String CHANGED_SINCE = "changed_since";
    private static final String LIKE = "like";
    private static final String SORT = "sort";
    private static final String RECENT = "recent";

    private final ToolEnvironment environment;

    private ListPages(ToolEnvironment environment) {
        this.environment = environment;
    }

    static ToolDefinition in(ToolEnvironment environment) {
        ListPages tool = new ListPages(environment);
        InputSchema filters =
                SearchFilters.property(SearchFilters.narrow(InputSchema.object()))
                        .optional(LIKE, string("a name, title or heading, as far as you know it"))
                        .optional(CHANGED_SINCE, string("date or commit"))
                        .optional(SORT, choiceOrFirst("", "name", RECENT));
        return new ToolDefinition(
                NAME,
                ToolGroup.READ,
                "List pages",
                "Lists page names, filtered, and counts pages per folder when there are more than limit. Use search to"
                        + " find pages by content.",
                Schemas.paged(Schemas.asOf(filters), environment.limits()),
                ToolHints.reading(),
                Failures.shown(environment, tool::call));
    }

    private ToolResult call(Arguments arguments, CallContext context) {
        Wiki wiki = environment.wiki().get();
        PageFilter filter = SearchFilters.pages(arguments);
        Optional<String> since = arguments.optionalString(CHANGED_SINCE);
        boolean recent = arguments.string(SORT).equals(RECENT);
        String scope = Cursor.scope(NAME, filter, since, recent);
        Optional<Cursor> cursor = SnapshotArgument.cursor(arguments, scope);
        Snapshot snapshot = SnapshotArgument.asOf(wiki, arguments, cursor);

        Optional<String> like = arguments.optionalString(LIKE);
        if (like.isPresent()) {
            return called(like.get(), arguments, snapshot, context);
        }
        List<ListedPage> pages = pages(filter, snapshot, context);
        if (since.isPresent()) {
            Set<PageName> changed = ChangedPages.since(since.get(), wiki, snapshot);
            pages = pages.stream().filter(page -> changed.contains(page.name())).toList();
        }
        int offset = cursor.map(Cursor::offset).orElse(0);
        int limit = arguments.integer(Fields.LIMIT);
        if (recent) {
            pages =
                    new RecentOrder(wiki, snapshot, filter.prefix(), RecentOrder.MAX_COMMITS)
                            .sort(pages, offset + limit);
        }
        Slice<ListedPage> shown = Slice.of(pages, offset, limit);
        Answer answer = Answer.at(snapshot.revision()).field(Fields.TOTAL, shown.total());
        answer.line(heading(filter, shown, snapshot));
        if (shown.truncated() && cursor.isEmpty()) {
            FolderCounts.of(pages, filter.prefix()).addTo(answer);
        }
        answer.field("pages", shown.items().stream().map(ListedPage::fields).toList());
        shown.items().forEach(page -> answer.line(page.line()));
        return answer.more(
                        shown.next(scope, snapshot.revision()),
                        Wording.count(shown.rest(), "more page"))
                .result();
    }

    /** What is called like a text, best first; of the filters only the prefix counts. */
    private ToolResult called(
            String like, Arguments arguments, Snapshot snapshot, CallContext context) {
        String prefix = arguments.string(Fields.PREFIX, "");
        List<String> ignored =
                Stream.of(Fields.TAG, SearchFilters.PROPERTY, CHANGED_SINCE, Fields.CURSOR)
                        .filter(name -> arguments.optionalString(name).isPresent())
                        .toList();
        if (!ignored.isEmpty()) {
            throw new ArgumentException(
                    "like goes with prefix and limit only; leave out "
                            + String.join(", ", ignored));
        }
        List<Suggestion> called =
                IndexWait.ready(environment, snapshot, context)
                        .suggest(like, arguments.integer(Fields.LIMIT), prefix, snapshot);
        Answer answer =
                Answer.at(snapshot.revision())
                        .line(
                                called.isEmpty()
                                        ? "Nothing is called like that. Use search to find pages by content."
                                        : "Called like that, best first:");
        called.forEach(each -> answer.line(line(each)));
        return answer.field("pages", called.stream().map(ListPages::fields).toList()).result();
    }

    private static String line(Suggestion suggestion) {
        return suggestion.page()
                + suggestion.section().map(section -> ", section " + section).orElse("")
                + (suggestion.text().equals(suggestion.page().leaf())
                        ? ""
                        : " - " + suggestion.text());
    }

    private static Map<String, Object> fields(Suggestion suggestion) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(Fields.PAGE, suggestion.page().value());
        suggestion.section().ifPresent(section -> fields.put(Fields.SECTION, section));
        fields.put("title", suggestion.text());
        return fields;
    }

    private List<ListedPage> pages(PageFilter filter, Snapshot snapshot, CallContext context) {
        if (filter.tag().isEmpty() && filter.property().isEmpty()) {
            return snapshot.pages(filter.prefix()).stream()
                    .map(entry -> ListedPage.named(entry.name()))
                    .toList();
        }
        List<PageSummary> found =
                IndexWait.ready(environment, snapshot, context).pages(filter, snapshot);
        return found.stream().map(ListedPage::of).toList();
    }

    private static String heading(PageFilter filter, Slice<?> shown, Snapshot snapshot) {
        String heading = Wording.count(shown.total(), "page");
        if (!filter.prefix().isEmpty()) {
            heading += " under " + filter.prefix();
        }
        return heading
                + " at revision "
                + snapshot.revision().abbreviated()
                + (shown.total() > 0 ? ":" : ". Leave a filter out, or use search.");
    }
}
