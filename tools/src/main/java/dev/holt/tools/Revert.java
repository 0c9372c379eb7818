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

/** {@code revert}: undoes what one commit did. */
final class Revert {
    private static final String NAME = "revert";

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
                WriteRequest.common(
                        InputSchema.object()
                                .required(Fields.REVISION, string("the commit to undo"))),
                new ToolHints(false, true, false, false),
                WriteFailures.shown(tool::call));
    }

    private ToolResult call(Arguments arguments, CallContext context) {
        WriteRequest request = WriteRequest.of(environment, NAME, arguments, context);
        WriteOutcome outcome =
                request.writer()
                        .revert(arguments.string(Fields.REVISION), request.who(), request.dryRun());
        return WriteAnswer.of(outcome, environment.limits());
    }
}
