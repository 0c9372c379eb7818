package dev.holt.tools;

import static dev.holt.protocol.ValueSchema.integer;
import static dev.holt.protocol.ValueSchema.string;

import dev.holt.protocol.Arguments;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.InputSchema;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import dev.holt.protocol.ToolResult;
import dev.holt.wiki.HistoryCommit;
import dev.holt.wiki.RecentChanges;
import dev.holt.wiki.RecentQuery;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code recent_changes}: the newest commits with the files they touched, so that an agent catches
 * up.
 */
final class ReadRecentChanges {
    private static final String NAME = "recent_changes";
    private static final String SINCE = "since";
    static final int COMMITS = 20;
    static final int MAX_COMMITS = 200;

    /** How many files of one commit an answer names. */
    static final int FILES_PER_COMMIT = 10;

    private final ToolEnvironment environment;

    private ReadRecentChanges(ToolEnvironment environment) {
        this.environment = environment;
    }

    static ToolDefinition in(ToolEnvironment environment) {
        ReadRecentChanges tool = new ReadRecentChanges(environment);
        InputSchema filters =
                InputSchema.object()
                        .optional(SINCE, string("date or commit you know"))
                        .optional(Fields.AUTHOR, string("part of name or mail"))
                        .optional(Fields.PREFIX, string(""))
                        .optional(Fields.LIMIT, integer("", 1, MAX_COMMITS, COMMITS))
                        .optional(Fields.CURSOR, string(""));
        return new ToolDefinition(
                NAME,
                ToolGroup.HISTORY,
                "Recent changes",
                "Returns the newest commits with the pages they changed. Send the last revision you know as since to catch"
                        + " up; diff shows the content.",
                filters,
                ToolHints.reading(),
                Failures.shown(environment, tool::call));
    }

    private ToolResult call(Arguments arguments, CallContext context) {
        Wiki wiki = environment.wiki().get();
        Optional<String> sinceText = arguments.optionalString(SINCE);
        Optional<String> author = arguments.optionalString(Fields.AUTHOR);
        String prefix = arguments.string(Fields.PREFIX, "");
        String scope = Cursor.scope(NAME, sinceText, author, prefix);
        Optional<Cursor> cursor = SnapshotArgument.cursor(arguments, scope);
        Snapshot snapshot = cursor.map(Cursor::revision).map(wiki::at).orElseGet(wiki::head);

        Optional<Since> since = sinceText.map(Since::of);
        RecentQuery query =
                new RecentQuery(
                        since.flatMap(start -> start.revision(wiki)),
                        since.flatMap(Since::time),
                        author,
                        prefix,
                        arguments.integer(Fields.LIMIT),
                        cursor.map(place -> place.commit(wiki)));
        RecentChanges changes = wiki.history().recent(snapshot, query);
        Answer answer = Answer.at(snapshot.revision());
        answer.line(heading(changes, snapshot));
        changes.commits().stream()
                .flatMap(commit -> Commits.lines(commit, FILES_PER_COMMIT).stream())
                .forEach(answer::line);
        answer.field("commits", changes.commits().stream().map(ReadRecentChanges::fields).toList());
        Optional<String> next =
                changes.next()
                        .map(commit ->
                                new Cursor(scope, snapshot.revision(), commit.abbreviated())
                                        .encode());
        return answer.more(next, "older commits follow").result();
    }

    private static String heading(RecentChanges changes, Snapshot snapshot) {
        String what = changes.commits().isEmpty() ? "No changes" : "Changes";
        return what
                + " up to revision "
                + snapshot.revision().abbreviated()
                + (changes.commits().isEmpty() ? "." : ", newest first:");
    }

    private static int hidden(HistoryCommit commit) {
        return commit.moreFiles() + Math.max(0, commit.files().size() - FILES_PER_COMMIT);
    }

    private static Map<String, Object> fields(HistoryCommit commit) {
        Map<String, Object> fields =
                Commits.fields(commit.revision(), commit.time(), commit.author(), commit.message());
        Commits.client(commit.trailers()).ifPresent(client -> fields.put("client", client));
        List<Map<String, Object>> files = new ArrayList<>();
        commit.files().stream()
                .limit(FILES_PER_COMMIT)
                .forEach(file ->
                        files.add(FileWording.fields(file.path(), file.kind(), file.fromPath())));
        fields.put("files", files);
        if (hidden(commit) > 0) {
            fields.put("more_files", hidden(commit));
        }
        return fields;
    }
}
