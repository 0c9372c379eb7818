package dev.holt.protocol;

import java.util.Optional;
import org.slf4j.MDC;

/**
 * What every line that a thread logs says about the call it answers (SLF4J's MDC): {@code trace_id}
 * and {@code span_id} of the client's, and {@code tool}. A call without a trace and a tool has
 * none, and costs nothing.
 */
final class CallLogFields implements AutoCloseable {

    private static final String TRACE = "trace_id";
    private static final String SPAN = "span_id";
    private static final String TOOL = "tool";

    private final boolean traced;
    private final boolean named;

    /** The fields of a call of this thread, until they are closed. */
    CallLogFields(CallContext context, String tool) {
        Optional<TraceContext> trace = context.trace();
        traced = trace.isPresent();
        named = !tool.isEmpty();
        if (traced) {
            MDC.put(TRACE, trace.get().traceId());
            MDC.put(SPAN, trace.get().parentId());
        }
        if (named) {
            MDC.put(TOOL, tool);
        }
    }

    @Override
    public void close() {
        if (traced) {
            MDC.remove(TRACE);
            MDC.remove(SPAN);
        }
        if (named) {
            MDC.remove(TOOL);
        }
    }
}
