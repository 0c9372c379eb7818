package dev.holt.tools;

import static dev.holt.protocol.ValueSchema.string;

import dev.holt.protocol.Arguments;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.InputSchema;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import dev.holt.protocol.ToolResult;
import dev.holt.tools.operation.Step;

/** {@code delete_attachment}: takes away a file that was read or listed. */
final class DeleteAttachment {
    private static final String NAME = "delete_attachment";

    private final ToolEnvironment environment;

    private DeleteAttachment(ToolEnvironment environment) {
        this.environment = environment;
    }

    static ToolDefinition in(ToolEnvironment environment) {
        DeleteAttachment tool = new DeleteAttachment(environment);
        return new ToolDefinition(
                NAME,
                ToolGroup.ATTACHMENTS,
                "Delete attachment",
                "Deletes a file if it is as you read or listed it.",
                WriteRequest.common(
                        WriteRequest.requiringBase(
                                InputSchema.object()
                                        .required(Fields.ATTACHMENT, string(""))
                                        .alias("name", Fields.ATTACHMENT))),
                new ToolHints(false, true, true, false),
                WriteFailures.shown(environment, tool::call));
    }

    private ToolResult call(Arguments arguments, CallContext context) {
        WriteRequest request = WriteRequest.of(environment, NAME, arguments, context);
        String name = arguments.string(Fields.ATTACHMENT);
        Step step = new Step.DeleteAttachment(name, WriteRequest.base(arguments));
        return WriteAnswer.of(request.write(step), environment.limits(), Fields.ATTACHMENT, name);
    }
}
