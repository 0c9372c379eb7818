package dev.holt.tools;

import static dev.holt.protocol.ValueSchema.list;
import static dev.holt.protocol.ValueSchema.object;

import dev.holt.protocol.Arguments;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.InputSchema;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import dev.holt.protocol.ToolResult;
import java.util.List;

/** {@code change_pages}: many changes in one commit, all or none. */
final class ChangePages {
    /** The most changes in one call; moved subpages and rewritten links do not count. */
    static final int MAX_CHANGES = 100;

    private static final String NAME = "change_pages";
    private static final String CHANGES = "changes";

    private final ToolEnvironment environment;

    private ChangePages(ToolEnvironment environment) {
        this.environment = environment;
    }

    static ToolDefinition in(ToolEnvironment environment) {
        ChangePages tool = new ChangePages(environment);
        return new ToolDefinition(
                NAME,
                ToolGroup.WRITE,
                "Change pages",
                "Makes up to " + MAX_CHANGES + " changes in one commit, in order, all or none.",
                WriteRequest.common(
                        InputSchema.object()
                                .required(
                                        CHANGES,
                                        list(
                                                ChangeArguments.DESCRIPTION,
                                                object("", ChangeArguments.SCHEMA)))),
                new ToolHints(false, true, false, false),
                WriteFailures.shown(tool::call));
    }

    private ToolResult call(Arguments arguments, CallContext context) {
        WriteRequest request = WriteRequest.of(environment, NAME, arguments, context);
        List<Arguments> changes = arguments.objects(CHANGES);
        if (changes.isEmpty() || changes.size() > MAX_CHANGES) {
            throw arguments.problem(
                    CHANGES, "has " + changes.size() + " items: expected 1 to " + MAX_CHANGES);
        }
        return WriteAnswer.of(
                request.write(changes.stream().map(ChangeArguments::parse).toList()),
                environment.limits());
    }
}
