package dev.holt.tools;

import dev.holt.protocol.Arguments;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import dev.holt.protocol.ToolResult;
import dev.holt.tools.operation.LinkImpact;
import dev.holt.tools.operation.Step;
import dev.holt.tools.operation.WriteOutcome;
import java.util.List;

/** {@code delete_page}: takes away a page that was read. */
final class DeletePage {
    private static final String NAME = "delete_page";

    /** How many links to a page may break without the user being asked. */
    static final int UNASKED_LINKS = 10;

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
                Confirmation.on(WriteRequest.common(WriteRequest.requiringBase(Schemas.page()))),
                new ToolHints(false, true, true, false),
                WriteFailures.shown(environment, tool::call));
    }

    private ToolResult call(Arguments arguments, CallContext context) {
        WriteRequest request = WriteRequest.of(environment, NAME, arguments, context);
        String page = arguments.string(Fields.PAGE);
        Step step = new Step.DeletePage(page, WriteRequest.base(arguments));
        if (!request.dryRun()) {
            confirmation(page, request.preview(List.of(step))).obtain(arguments, context);
        }
        return WriteAnswer.of(request.write(step), environment.limits(), Fields.PAGE, page);
    }

    /** Where the index cannot say which links break, nobody is asked. */
    private static Confirmation confirmation(String page, WriteOutcome preview) {
        List<LinkImpact.Link> broken = preview.links().map(LinkImpact::broken).orElse(List.of());
        return new Confirmation(
                "Deleting page '%s' breaks links to it.".formatted(page),
                broken.size(),
                UNASKED_LINKS,
                "links",
                broken.stream().map(link -> link.page().value()).toList());
    }
}
