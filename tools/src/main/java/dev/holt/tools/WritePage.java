package dev.holt.tools;

import static dev.holt.protocol.ValueSchema.string;

import dev.holt.protocol.Arguments;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import dev.holt.protocol.ToolResult;
import dev.holt.tools.operation.Step;

/** {@code write_page}: creates a page, or replaces the whole of one that was read. */
final class WritePage {
    private static final String NAME = "write_page";

    private final ToolEnvironment environment;

    private WritePage(ToolEnvironment environment) {
        this.environment = environment;
    }

    static ToolDefinition in(ToolEnvironment environment) {
        WritePage tool = new WritePage(environment);
        return new ToolDefinition(
                NAME,
                ToolGroup.WRITE,
                "Write page",
                "Creates a page, or with base_revision replaces a whole page. To change part of one,"
                        + " use edit_page. Link pages as [[Folder/Page]].",
                WriteRequest.common(
                        WriteRequest.withBase(
                                Schemas.page()
                                        .required(Fields.CONTENT, string("all of its Markdown"))
                                        .alias("text", Fields.CONTENT))),
                new ToolHints(false, true, true, false),
                WriteFailures.shown(environment, tool::call));
    }

    private ToolResult call(Arguments arguments, CallContext context) {
        WriteRequest request = WriteRequest.of(environment, NAME, arguments, context);
        String page = arguments.string(Fields.PAGE);
        Step step =
                new Step.WritePage(
                        page, arguments.string(Fields.CONTENT), WriteRequest.base(arguments));
        return WriteAnswer.of(request.write(step), environment.limits(), Fields.PAGE, page);
    }
}
