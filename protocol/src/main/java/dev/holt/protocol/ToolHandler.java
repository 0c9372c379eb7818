package dev.holt.protocol;

/** The work behind a tool: parse the arguments, ask the rooms below, format the answer. */
@FunctionalInterface
public interface ToolHandler {

    /**
     * Answers one call.
     *
     * @param arguments already checked against the tool's schema
     * @param context who calls, and how to tell them about progress
     * @return the result to show
     * @throws ArgumentException when arguments that are right one by one do not fit together
     * @throws ToolException when the caller can do something about the failure
     */
    ToolResult call(Arguments arguments, CallContext context);
}
