package dev.holt.protocol;

import java.util.Map;

/** How a call ended. */
public enum CallOutcome {
    /** With a good answer. */
    OK("ok"),
    /** With a tool's answer that it could not do what it was asked. */
    TOOL_ERROR("tool_error"),
    /** With an error of the protocol, such as for wrong parameters. */
    REFUSED("refused"),
    /** With a question to the client, who will send the call again. */
    ASKED("asked"),
    /** Without an answer, as its caller no longer wanted one. */
    CANCELLED("cancelled"),
    /** With a bug. */
    FAILED("failed");

    private final String label;

    CallOutcome(String label) {
        this.label = label;
    }

    /** Returns its name in metrics and logs. */
    public String label() {
        return label;
    }

    static CallOutcome of(MethodResult result, CallContext context) {
        if (context.cancelled()) {
            return CANCELLED;
        }
        if (!Boolean.TRUE.equals(result.fields().get("isError"))) {
            return OK;
        }
        return result.fields().get("structuredContent") instanceof Map<?, ?> fields
                        && ToolResult.INTERNAL_ERROR.equals(fields.get("error"))
                ? FAILED
                : TOOL_ERROR;
    }

    static CallOutcome of(RuntimeException end, CallContext context) {
        if (context.cancelled()) {
            return CANCELLED;
        }
        return switch (end) {
            case CallSuspended waits -> ASKED;
            case ProtocolException problem when problem.code() != ErrorCode.INTERNAL_ERROR ->
                    REFUSED;
            default -> FAILED;
        };
    }
}
