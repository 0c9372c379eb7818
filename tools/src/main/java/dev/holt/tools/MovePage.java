package dev.holt.tools;

import static dev.holt.protocol.ValueSchema.flag;
import static dev.holt.protocol.ValueSchema.string;

import dev.holt.protocol.Arguments;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import dev.holt.protocol.ToolResult;
import dev.holt.tools.operation.Step;

/** {@code move_page}: gives a page another name, and rewrites the links to it. */
final class MovePage {
    static final String TO = "to";
    static final String SUBPAGES = "subpages";

    private static final String NAME = "move_page";

    private final ToolEnvironment environment;

    private MovePage(ToolEnvironment environment) {
        this.environment = environment;
    }

    static ToolDefinition in(ToolEnvironment environment) {
        MovePage tool = new MovePage(environment);
        return new ToolDefinition(
                NAME,
                ToolGroup.WRITE,
                "Move page",
                "Renames or moves a page with its attachments and rewrites every link to it, in one"
                        + " commit.",
                WriteRequest.common(
                        WriteRequest.withBase(
                                Schemas.page()
                                        .required(TO, string("new name"))
                                        .optional(SUBPAGES, flag("move all pages below it too")))),
                new ToolHints(false, true, true, false),
                WriteFailures.shown(environment, tool::call));
    }

    private ToolResult call(Arguments arguments, CallContext context) {
        WriteRequest request = WriteRequest.of(environment, NAME, arguments, context);
        String to = arguments.string(TO);
        Step step =
                new Step.MovePage(
                        arguments.string(Fields.PAGE),
                        to,
                        arguments.flag(SUBPAGES),
                        WriteRequest.base(arguments));
        return WriteAnswer.of(request.write(step), environment.limits(), Fields.PAGE, to);
    }
}
