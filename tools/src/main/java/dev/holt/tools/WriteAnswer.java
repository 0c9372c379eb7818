package dev.holt.tools;

import dev.holt.protocol.ToolResult;
import dev.holt.tools.operation.LinkImpact;
import dev.holt.tools.operation.WriteOutcome;
import dev.holt.wiki.ChangedFile;
import dev.holt.wiki.CommitResult;
import dev.holt.wiki.FileChange;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Revision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The answer to a change: its revision, what it did to each file, and what it did to links.
 *
 * <p>The revision is the one to pass as {@code base_revision} next: the new commit's, or, where
 * nothing was written, that of the wiki as it is.
 */
final class WriteAnswer {
    static final int MAX_FILES = 20;
    static final int MAX_LINKS = 10;

    private final WriteOutcome outcome;
    private final CommitResult commit;
    private final int maxDiffChars;
    private final Answer answer;

    private WriteAnswer(WriteOutcome outcome, ToolLimits limits) {
        this.outcome = outcome;
        this.commit = outcome.commit();
        this.maxDiffChars = limits.pageChars();
        this.answer = Answer.at(next());
    }

    /** The answer of a tool that changes any number of files. */
    static ToolResult of(WriteOutcome outcome, ToolLimits limits) {
        return new WriteAnswer(outcome, limits).result();
    }

    /** The answer of a tool that changes one file, whose name becomes the field {@code kind}. */
    static ToolResult of(WriteOutcome outcome, ToolLimits limits, String kind, String name) {
        WriteAnswer answer = new WriteAnswer(outcome, limits);
        answer.answer.field(kind, answer.stored(name));
        return answer.result();
    }

    private Revision next() {
        return commit.preview() ? commit.parent() : commit.revision();
    }

    /** The name as the wiki has it, where the caller wrote it in another way. */
    private String stored(String name) {
        return commit.changes().stream()
                .map(change -> FileWording.name(change.path()))
                .filter(each ->
                        each.equalsIgnoreCase(name)
                                || (each + PageName.SUFFIX).equalsIgnoreCase(name))
                .findFirst()
                .orElse(name);
    }

    private ToolResult result() {
        answer.line(headline());
        files();
        answer.flag("dry_run", commit.preview())
                .flag("replayed", commit.replayed())
                .flag("merged", isMerged());
        outcome.links().ifPresentOrElse(this::links, this::linksUnknown);
        unreadable();
        merges();
        if (commit.preview() && !commit.changes().isEmpty()) {
            String diff =
                    commit.changes().stream()
                            .map(FileChange::unifiedDiff)
                            .collect(Collectors.joining());
            answer.line("Diff:");
            diff(diff).ifPresent(text -> answer.field(Fields.DIFF, text).block(text));
        }
        return answer.result();
    }

    private String headline() {
        String revision = "revision " + next().abbreviated();
        if (commit.replayed()) {
            return "Done already by an earlier call with this idempotency_key, "
                    + revision
                    + "; nothing was written now.";
        }
        if (commit.changes().isEmpty()) {
            return "Nothing to change: the wiki is so already, " + revision + ".";
        }
        return commit.preview()
                ? "Dry run, nothing was written; the wiki is at " + revision + ". It would be:"
                : "Done, " + revision + ".";
    }

    private void files() {
        List<FileChange> changes = commit.changes();
        Slice<FileChange> shown = Slice.of(changes, 0, MAX_FILES);
        shown.items().forEach(change -> answer.line(line(change)));
        shown.items().stream()
                .filter(change -> !commit.preview() && change.kind() != FileChange.Kind.DELETED)
                .forEach(change -> answer.link(change.path()));
        answer.field("changes", shown.items().stream().map(WriteAnswer::fields).toList());
        if (shown.truncated()) {
            answer.line("and " + Wording.count(changes.size() - MAX_FILES, "more file") + ".");
            answer.field("changes_total", changes.size());
        }
    }

    private static String line(FileChange change) {
        ChangedFile file = new ChangedFile(change.path(), change.kind(), change.fromPath());
        return "%s +%d -%d"
                .formatted(FileWording.line(file), change.addedLines(), change.deletedLines());
    }

    private static Map<String, Object> fields(FileChange change) {
        Map<String, Object> fields =
                FileWording.fields(change.path(), change.kind(), change.fromPath());
        fields.put("added", change.addedLines());
        fields.put("deleted", change.deletedLines());
        return fields;
    }

    private void links(LinkImpact links) {
        links("Links now broken", "links_broken", links.broken());
        links("Links now satisfied", "links_satisfied", links.satisfied());
        links("New links that lead nowhere yet", "links_unresolved", links.written());
    }

    private void links(String title, String field, List<LinkImpact.Link> links) {
        if (links.isEmpty()) {
            return;
        }
        Slice<LinkImpact.Link> shown = Slice.of(links, 0, MAX_LINKS);
        answer.line(title + " (" + links.size() + "):");
        boolean found = field.equals("links_satisfied");
        shown.items()
                .forEach(link ->
                        answer.line(
                                "  %s line %d: %s%s"
                                        .formatted(
                                                link.page(),
                                                link.line(),
                                                link.target(),
                                                found ? "" : " (" + link.state() + ")")));
        answer.field(field, shown.items().stream().map(link -> fields(link, found)).toList());
        if (shown.truncated()) {
            answer.line("  and " + Wording.number(links.size() - MAX_LINKS) + " more");
            answer.field(field + "_total", links.size());
        }
    }

    private static Map<String, Object> fields(LinkImpact.Link link, boolean found) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(Fields.PAGE, link.page().value());
        fields.put(Fields.LINE, link.line());
        fields.put("target", link.target());
        if (!found) {
            fields.put("problem", link.state());
        }
        return fields;
    }

    private void linksUnknown() {
        answer.line(
                "What it did to links is unknown, as the index is not ready; check_wiki shows all"
                        + " broken links.");
        answer.field("links_unknown", true);
    }

    private void unreadable() {
        if (!outcome.unreadable().isEmpty()) {
            List<String> names = outcome.unreadable().stream().map(PageName::value).toList();
            answer.line("Links not rewritten, as these are not UTF-8: " + String.join(", ", names));
            answer.field("links_not_rewritten", names);
        }
    }

    private boolean isMerged() {
        return commit.merged() || !outcome.merges().isEmpty();
    }

    /** Without this, the agent's next whole-page write would undo what others had changed. */
    private void merges() {
        if (isMerged() && outcome.merges().isEmpty()) {
            answer.line(
                    "Merged with what others had changed: read the page before you rewrite it.");
        }
        for (WriteOutcome.Merge merge : outcome.merges()) {
            answer.line(
                    "Others had changed %s since your base_revision; both changes are in. From your text to the page:"
                            .formatted(merge.page()));
            diff(merge.diff()).ifPresent(answer::block);
        }
        if (!outcome.merges().isEmpty()) {
            answer.field("merges", outcome.merges().stream().map(this::fields).toList());
        }
    }

    private Map<String, Object> fields(WriteOutcome.Merge merge) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(Fields.PAGE, merge.page().value());
        fields.put(Fields.DIFF, diff(merge.diff()).orElse(""));
        return fields;
    }

    private Optional<String> diff(String diff) {
        TextWindow window = TextWindow.of(diff, 0, maxDiffChars);
        if (window.truncated()) {
            int rest = window.whole() - window.end();
            return Optional.of(
                    window.text() + "[" + Wording.count(rest, "more character") + " not shown]\n");
        }
        return Optional.of(diff).filter(text -> !text.isEmpty());
    }
}
