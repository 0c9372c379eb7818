package dev.holt.tools;

import dev.holt.protocol.CallContext;
import dev.holt.protocol.ToolException;
import java.util.Map;

/**
 * The end of work whose answer nobody waits for any more; only for work that has not changed
 * anything yet.
 */
final class Cancelled {
    private Cancelled() {}

    /**
     * @throws ToolException {@code cancelled} when the caller has given up
     */
    static void check(CallContext context) {
        if (context.cancelled()) {
            throw failure();
        }
    }

    static ToolException failure() {
        return new ToolException("cancelled", "The call was cancelled.", Map.of());
    }
}
