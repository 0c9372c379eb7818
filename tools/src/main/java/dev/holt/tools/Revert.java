package dev.holt.tools;

import static dev.holt.protocol.ValueSchema.string;

import dev.holt.protocol.Arguments;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.InputSchema;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import dev.holt.protocol.ToolResult;
import dev.holt.tools.operation.WriteOutcome;
import dev.holt.wiki.PageName;
import java.util.List;

/** {@code revert}: undoes what one commit did. */
final class Revert {
    private static final String NAME = "revert";

    /** How many pages may change without the user being asked. */
    static final int UNASKED_PAGES = 10;

    private final ToolEnvironment environment;

    private Revert(ToolEnvironment environment) {
        this.environment = environment;
    }

    static ToolDefinition in(ToolEnvironment environment) {
        Revert tool = new Revert(environment);
        return new ToolDefinition(
                NAME,
                ToolGroup.HISTORY,
                "Revert commit",
                "Undoes one commit in a new commit; later changes stay.",
                Confirmation.on(
                        WriteRequest.common(
                                InputSchema.object()
                                        .required(Fields.REVISION, string("the commit to undo")))),
                new ToolHints(false, true, false, false),
                WriteFailures.shown(environment, tool::call));
    }

    private ToolResult call(Arguments arguments, CallContext context) {
        WriteRequest request = WriteRequest.of(environment, NAME, arguments, context);
        String revision = arguments.string(Fields.REVISION);
        WriteOutcome outcome = request.writer().revert(revision, request.who(), true);
        if (!request.dryRun()) {
            confirmation(revision, outcome).obtain(arguments, context);
            outcome = request.writer().revert(revision, request.who(), false);
        }
        return WriteAnswer.of(outcome, environment.limits());
    }

    private static Confirmation confirmation(String revision, WriteOutcome preview) {
        List<String> pages =
                preview.commit().replayed()
                        ? List.of()
                        : preview.commit().changes().stream()
                                .flatMap(change -> change.page().stream())
                                .map(PageName::value)
                                .toList();
        int broken = preview.links().map(links -> links.broken().size()).orElse(0);
        return new Confirmation(
                "Undoing commit %s changes pages%s."
                        .formatted(
                                revision,
                                broken > 0 ? " and breaks " + Wording.count(broken, "link") : ""),
                pages.size(),
                UNASKED_PAGES,
                "pages",
                pages);
    }
}
