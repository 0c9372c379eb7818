package dev.holt.tools;

import static dev.holt.protocol.ValueSchema.list;
import static dev.holt.protocol.ValueSchema.object;

import dev.holt.protocol.Arguments;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import dev.holt.protocol.ToolResult;
import dev.holt.tools.operation.Step;

/** {@code edit_page}: changes parts of a page. */
final class EditPage {
    private static final String NAME = "edit_page";

    private final ToolEnvironment environment;

    private EditPage(ToolEnvironment environment) {
        this.environment = environment;
    }

    static ToolDefinition in(ToolEnvironment environment) {
        EditPage tool = new EditPage(environment);
        return new ToolDefinition(
                NAME,
                ToolGroup.WRITE,
                "Edit page",
                "Changes parts of a page: edits apply in order, all or none. With base_revision they"
                        + " apply to what you read and are merged with later changes; without, to the"
                        + " page as it is now.",
                WriteRequest.common(
                        WriteRequest.withBase(
                                Schemas.page()
                                        .required(
                                                EditArguments.EDITS,
                                                list(
                                                        EditArguments.DESCRIPTION,
                                                        object("", EditArguments.SCHEMA))))),
                new ToolHints(false, true, false, false),
                WriteFailures.shown(environment, tool::call));
    }

    private ToolResult call(Arguments arguments, CallContext context) {
        WriteRequest request = WriteRequest.of(environment, NAME, arguments, context);
        if (arguments.objects(EditArguments.EDITS).isEmpty()) {
            throw arguments.problem(EditArguments.EDITS, "is empty: give at least one edit");
        }
        String page = arguments.string(Fields.PAGE);
        Step step =
                new Step.EditPage(
                        page,
                        EditArguments.parse(arguments.objects(EditArguments.EDITS)),
                        WriteRequest.base(arguments));
        return WriteAnswer.of(request.write(step), environment.limits(), Fields.PAGE, page);
    }
}
