package dev.holt.tools;

import dev.holt.protocol.Arguments;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import dev.holt.protocol.ToolResult;
import dev.holt.wiki.HistoryEntry;
import dev.holt.wiki.Page;
import dev.holt.wiki.PageHistory;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import java.util.Map;
import java.util.Optional;

/**
 * {@code page_history}: the commits that changed a page, through its renames, even when it is gone.
 */
final class ReadPageHistory {
    private static final String NAME = "page_history";

    private final ToolEnvironment environment;

    private ReadPageHistory(ToolEnvironment environment) {
        this.environment = environment;
    }

    static ToolDefinition in(ToolEnvironment environment) {
        ReadPageHistory tool = new ReadPageHistory(environment);
        return new ToolDefinition(
                NAME,
                ToolGroup.HISTORY,
                "Page history",
                "Returns the commits that changed a page, newest first, through renames; also of a deleted page.",
                Schemas.paged(Schemas.asOf(Schemas.page()), environment.limits()),
                ToolHints.reading(),
                Failures.shown(environment, tool::call));
    }

    private ToolResult call(Arguments arguments, CallContext context) {
        Wiki wiki = environment.wiki().get();
        String scope = Cursor.scope(NAME, arguments.string(Fields.PAGE));
        Optional<Cursor> cursor = SnapshotArgument.cursor(arguments, scope);
        Snapshot snapshot = SnapshotArgument.asOf(wiki, arguments, cursor);
        String asked = arguments.string(Fields.PAGE);
        PageName page =
                snapshot.findPage(asked).map(Page::name).orElseGet(() -> PageName.of(asked));

        Optional<Revision> after = cursor.map(place -> place.commit(wiki));
        PageHistory history =
                wiki.history().page(snapshot, page, arguments.integer(Fields.LIMIT), after);
        if (history.entries().isEmpty() && after.isEmpty()) {
            page = snapshot.page(asked).name();
        }
        Answer answer =
                Answer.at(snapshot.revision())
                        .field(Fields.PAGE, page.value())
                        .field("exists", snapshot.hasPage(page))
                        .line(heading(page, snapshot));
        history.entries().forEach(entry -> answer.line(line(entry)));
        answer.field("commits", history.entries().stream().map(ReadPageHistory::fields).toList());
        Optional<String> next =
                history.next()
                        .map(commit ->
                                new Cursor(scope, snapshot.revision(), commit.abbreviated())
                                        .encode());
        return answer.more(next, "older commits follow").result();
    }

    private static String heading(PageName page, Snapshot snapshot) {
        String state = snapshot.hasPage(page) ? "" : ", which does not exist now";
        return "History of page %s%s, at revision %s:"
                .formatted(page, state, snapshot.revision().abbreviated());
    }

    private static String line(HistoryEntry entry) {
        return Commits.line(entry.revision(), entry.time(), entry.author(), entry.message())
                + entry.movedFrom()
                        .map(from -> " (moved from " + from + " to " + entry.nameThen() + ")")
                        .orElse(" (" + Commits.word(entry.kind()) + ")");
    }

    private static Map<String, Object> fields(HistoryEntry entry) {
        Map<String, Object> fields =
                Commits.fields(entry.revision(), entry.time(), entry.author(), entry.message());
        fields.put("kind", Commits.word(entry.kind()));
        fields.put(Fields.PAGE, entry.nameThen().value());
        entry.movedFrom().ifPresent(from -> fields.put("from", from.value()));
        Commits.client(entry.trailers()).ifPresent(client -> fields.put("client", client));
        return fields;
    }
}
