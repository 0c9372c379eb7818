package dev.holt.tools;

import static dev.holt.protocol.ValueSchema.string;

import dev.holt.protocol.Arguments;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import dev.holt.protocol.ToolResult;
import dev.holt.tools.operation.Restore;
import dev.holt.tools.operation.WriteOutcome;

/** {@code restore_page}: brings back a page's text as it was. */
final class RestorePage {
    private static final String NAME = "restore_page";

    private final ToolEnvironment environment;

    private RestorePage(ToolEnvironment environment) {
        this.environment = environment;
    }

    static ToolDefinition in(ToolEnvironment environment) {
        RestorePage tool = new RestorePage(environment);
        return new ToolDefinition(
                NAME,
                ToolGroup.HISTORY,
                "Restore page",
                "Gives a page the text it had at a revision, or brings back a deleted one.",
                WriteRequest.common(
                        Schemas.page()
                                .required(Fields.REVISION, string("commit or date to go back to"))
                                .optional(
                                        Fields.BASE_REVISION,
                                        string("revision you read; needed if the page exists"))),
                new ToolHints(false, true, true, false),
                WriteFailures.shown(environment, tool::call));
    }

    private ToolResult call(Arguments arguments, CallContext context) {
        WriteRequest request = WriteRequest.of(environment, NAME, arguments, context);
        String page = arguments.string(Fields.PAGE);
        Restore what =
                new Restore(page, arguments.string(Fields.REVISION), WriteRequest.base(arguments));
        WriteOutcome outcome = request.writer().restore(what, request.who(), request.dryRun());
        return WriteAnswer.of(outcome, environment.limits(), Fields.PAGE, page);
    }
}
