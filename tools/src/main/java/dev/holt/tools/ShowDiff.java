package dev.holt.tools;

import static dev.holt.protocol.ValueSchema.string;

import dev.holt.protocol.Arguments;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.InputSchema;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import dev.holt.protocol.ToolResult;
import dev.holt.wiki.DiffScope;
import dev.holt.wiki.FileDiff;
import dev.holt.wiki.Page;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiDiff;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code diff}: what changed between two revisions, in the whole wiki, under a prefix or on one
 * page.
 */
final class ShowDiff {
    private static final String NAME = "diff";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final int CONTEXT_LINES = 3;

    /** How many files one diff covers; what is beyond is counted. */
    static final int MAX_FILES = 100;

    private final ToolEnvironment environment;

    private ShowDiff(ToolEnvironment environment) {
        this.environment = environment;
    }

    static ToolDefinition in(ToolEnvironment environment) {
        ShowDiff tool = new ShowDiff(environment);
        InputSchema schema =
                InputSchema.object()
                        .required(FROM, string("commit or date"))
                        .optional(TO, string("default: newest"))
                        .optional(Fields.PAGE, string(""))
                        .optional(Fields.PREFIX, string(""))
                        .optional(Fields.MAX_CHARS, Schemas.maxChars(environment.limits()))
                        .optional(Fields.CURSOR, string(""));
        return new ToolDefinition(
                NAME,
                ToolGroup.HISTORY,
                "Diff",
                "Returns what changed between two revisions: the files with their line counts, then the unified diff. Give"
                        + " a page or a prefix to narrow it.",
                schema,
                ToolHints.reading(),
                Failures.shown(environment, tool::call));
    }

    private ToolResult call(Arguments arguments, CallContext context) {
        Wiki wiki = environment.wiki().get();
        Snapshot from = wiki.at(arguments.string(FROM));
        Optional<String> page = arguments.optionalString(Fields.PAGE);
        String prefix = arguments.string(Fields.PREFIX, "");
        String scope =
                Cursor.scope(NAME, from.revision(), arguments.optionalString(TO), page, prefix);
        Optional<Cursor> cursor = SnapshotArgument.cursor(arguments, scope);
        Snapshot to =
                cursor.isPresent()
                        ? wiki.at(cursor.get().revision())
                        : arguments.optionalString(TO).map(wiki::at).orElseGet(wiki::head);

        Optional<PageName> name = page.map(asked -> pageIn(asked, from, to));
        WikiDiff diff =
                wiki.history()
                        .diff(from, to, new DiffScope(name, prefix, CONTEXT_LINES, MAX_FILES));
        String text = diff.files().stream().map(FileDiff::unified).collect(Collectors.joining());
        int start = cursor.map(Cursor::offset).orElse(0);
        TextWindow window = TextWindow.of(text, start, arguments.integer(Fields.MAX_CHARS));
        Answer answer = Answer.at(to.revision()).field(FROM, from.revision().abbreviated());
        name.ifPresent(found -> answer.field(Fields.PAGE, found.value()));
        addFiles(answer, diff, from, to);
        answer.field(Fields.DIFF, window.text()).block(window.text());
        String rest = Wording.count(window.whole() - window.end(), "more character");
        return answer.more(window.next(scope, to.revision()), rest).result();
    }

    private static PageName pageIn(String asked, Snapshot from, Snapshot to) {
        return to.findPage(asked)
                .or(() -> from.findPage(asked))
                .map(Page::name)
                .orElseGet(() -> to.page(asked).name());
    }

    private static void addFiles(Answer answer, WikiDiff diff, Snapshot from, Snapshot to) {
        List<FileDiff> files = diff.files();
        int total = files.size() + diff.moreFiles();
        String range =
                "from revision "
                        + from.revision().abbreviated()
                        + " to "
                        + to.revision().abbreviated();
        answer.line(
                files.isEmpty()
                        ? "No changes " + range + "."
                        : Wording.count(total, "file") + " changed " + range + ":");
        files.forEach(file -> answer.line(line(file)));
        answer.field("files", files.stream().map(ShowDiff::fields).toList());
        if (diff.moreFiles() > 0) {
            answer.field("more_files", diff.moreFiles()).flag(Fields.TRUNCATED, true);
            answer.line(
                    "["
                            + Wording.count(diff.moreFiles(), "more file")
                            + " not shown; narrow with prefix]");
        }
    }

    private static String line(FileDiff file) {
        String from = file.fromPath().map(path -> FileWording.name(path) + " -> ").orElse("");
        return "%s %s%s +%d -%d"
                .formatted(
                        Commits.word(file.kind()),
                        from,
                        FileWording.name(file.path()),
                        file.added(),
                        file.deleted());
    }

    private static Map<String, Object> fields(FileDiff file) {
        Map<String, Object> fields =
                new LinkedHashMap<>(FileWording.fields(file.path(), file.kind(), file.fromPath()));
        fields.put("added", file.added());
        fields.put("deleted", file.deleted());
        return fields;
    }
}
