package dev.holt.tools;

import dev.holt.protocol.Arguments;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import dev.holt.protocol.ToolResult;
import dev.holt.tools.operation.Step;

/** {@code delete_page}: takes away a page that was read. */
final class DeletePage {
    private static final String NAME = "delete_page";

    private final ToolEnvironment environment;

    private DeletePage(ToolEnvironment environment) {
        this.environment = environment;
    }

    static ToolDefinition in(ToolEnvironment environment) {
        DeletePage tool = new DeletePage(environment);
        return new ToolDefinition(
                NAME,
                ToolGroup.WRITE,
                "Delete page",
                "Deletes a page if it is as you read it, and tells which links break. History keeps"
                        + " it: restore_page brings it back.",
                WriteRequest.common(WriteRequest.requiringBase(Schemas.page())),
                new ToolHints(false, true, true, false),
                WriteFailures.shown(tool::call));
    }

    private ToolResult call(Arguments arguments, CallContext context) {
        WriteRequest request = WriteRequest.of(environment, NAME, arguments, context);
        String page = arguments.string(Fields.PAGE);
        Step step = new Step.DeletePage(page, WriteRequest.base(arguments));
        return WriteAnswer.of(request.write(step), environment.limits(), Fields.PAGE, page);
    }
}
