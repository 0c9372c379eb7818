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

/** {@code write_attachment}: stores a file beside the pages. */
final class WriteAttachment {
    private static final String NAME = "write_attachment";

    private final ToolEnvironment environment;

    private WriteAttachment(ToolEnvironment environment) {
        this.environment = environment;
    }

    static ToolDefinition in(ToolEnvironment environment) {
        WriteAttachment tool = new WriteAttachment(environment);
        return new ToolDefinition(
                NAME,
                ToolGroup.ATTACHMENTS,
                "Write attachment",
                "Stores a file, or with base_revision replaces one. A page's files are in the folder"
                        + " of its name.",
                WriteRequest.common(
                        WriteRequest.withBase(
                                InputSchema.object()
                                        .required(Fields.ATTACHMENT, string("Design/Auth/flow.png"))
                                        .alias("name", Fields.ATTACHMENT)
                                        .optional(
                                                AttachmentContent.DATA,
                                                string("its bytes in Base64"))
                                        .optional(AttachmentContent.TEXT, string("or its text")))),
                new ToolHints(false, true, true, false),
                WriteFailures.shown(environment, tool::call));
    }

    private ToolResult call(Arguments arguments, CallContext context) {
        WriteRequest request = WriteRequest.of(environment, NAME, arguments, context);
        String name = arguments.string(Fields.ATTACHMENT);
        Step step =
                new Step.WriteAttachment(
                        name, AttachmentContent.of(arguments), WriteRequest.base(arguments));
        return WriteAnswer.of(request.write(step), environment.limits(), Fields.ATTACHMENT, name);
    }
}
