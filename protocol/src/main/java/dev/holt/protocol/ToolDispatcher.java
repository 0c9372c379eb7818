package dev.holt.protocol;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the tools of a catalog for callers of any kind: checks the arguments, calls the handler, and
 * turns what goes wrong into an answer. Safe for any number of threads.
 */
public final class ToolDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(ToolDispatcher.class);

    private final Catalog catalog;
    private final Map<String, ToolDefinition> tools;

    /** A dispatcher for everything that the catalog offers. */
    public ToolDispatcher(Catalog catalog) {
        this.catalog = catalog;
        this.tools =
                catalog.tools().stream()
                        .collect(Collectors.toMap(ToolDefinition::name, Function.identity()));
    }

    /**
     * Answers one call.
     *
     * @param name the tool's name
     * @param arguments as the caller sent them
     * @param context who calls
     * @return the handler's answer, or one with {@link ToolResult#isError} set: {@code
     *     invalid_arguments}, the code of a {@link ToolException}, or {@code internal_error} for a
     *     bug, whose details go to the log only
     * @throws UnknownToolException when the catalog does not offer the tool
     * @throws CallSuspended when the call waits for the client
     */
    public ToolResult call(String name, Map<String, ?> arguments, CallContext context) {
        ToolDefinition tool = tools.get(name);
        if (tool == null) {
            throw new UnknownToolException(catalog.refusal(name));
        }
        try {
            return tool.handler().call(Arguments.check(tool.input(), arguments), context);
        } catch (ArgumentException problems) {
            return problems.result();
        } catch (CallSuspended | ProtocolException notAnAnswer) {
            throw notAnAnswer;
        } catch (ToolException failure) {
            return failure.result();
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError bug) {
            LOG.error("Tool {} failed unexpectedly", name, bug);
            return ToolResult.error(
                    ToolResult.INTERNAL_ERROR,
                    "Tool " + name + " failed unexpectedly; the server's log has the details.",
                    Map.of());
        }
    }
}
