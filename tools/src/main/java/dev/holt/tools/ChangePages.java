package dev.holt.tools;

import static dev.holt.protocol.ValueSchema.list;
import static dev.holt.protocol.ValueSchema.object;

import dev.holt.protocol.Arguments;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.InputSchema;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import dev.holt.protocol.ToolResult;
import dev.holt.tools.operation.Step;
import dev.holt.tools.operation.WriteOutcome;
import dev.holt.wiki.FileChange;
import dev.holt.wiki.PageName;
import java.util.List;

/** {@code change_pages}: many changes in one commit, all or none. */
final class ChangePages {
    /** The most changes in one call; moved subpages and rewritten links do not count. */
    static final int MAX_CHANGES = 100;

    /** How many pages may go without the user being asked. */
    static final int UNASKED_DELETIONS = 10;

    private static final String NAME = "change_pages";
    private static final String CHANGES = "changes";

    private final ToolEnvironment environment;

    private ChangePages(ToolEnvironment environment) {
        this.environment = environment;
    }

    static ToolDefinition in(ToolEnvironment environment) {
        ChangePages tool = new ChangePages(environment);
        return new ToolDefinition(
                NAME,
                ToolGroup.WRITE,
                "Change pages",
                "Makes up to " + MAX_CHANGES + " changes in one commit, in order, all or none.",
                Confirmation.on(
                        WriteRequest.common(
                                InputSchema.object()
                                        .required(
                                                CHANGES,
                                                list(
                                                        ChangeArguments.DESCRIPTION,
                                                        object("", ChangeArguments.SCHEMA))))),
                new ToolHints(false, true, false, false),
                WriteFailures.shown(environment, tool::call));
    }

    private ToolResult call(Arguments arguments, CallContext context) {
        WriteRequest request = WriteRequest.of(environment, NAME, arguments, context);
        List<Arguments> changes = arguments.objects(CHANGES);
        if (changes.isEmpty() || changes.size() > MAX_CHANGES) {
            throw arguments.problem(
                    CHANGES, "has " + changes.size() + " items: expected 1 to " + MAX_CHANGES);
        }
        List<Step> steps = changes.stream().map(ChangeArguments::parse).toList();
        long deletions = steps.stream().filter(Step.DeletePage.class::isInstance).count();
        if (deletions > UNASKED_DELETIONS && !request.dryRun()) {
            confirmation(request.preview(steps)).obtain(arguments, context);
        }
        return WriteAnswer.of(request.write(steps), environment.limits());
    }

    private static Confirmation confirmation(WriteOutcome preview) {
        List<String> gone =
                preview.commit().replayed()
                        ? List.of()
                        : preview.commit().changes().stream()
                                .filter(change -> change.kind() == FileChange.Kind.DELETED)
                                .flatMap(change -> change.page().stream())
                                .map(PageName::value)
                                .toList();
        int broken = preview.links().map(links -> links.broken().size()).orElse(0);
        return new Confirmation(
                "This deletes pages%s."
                        .formatted(
                                broken > 0 ? " and breaks " + Wording.count(broken, "link") : ""),
                gone.size(),
                UNASKED_DELETIONS,
                "pages",
                gone);
    }
}
