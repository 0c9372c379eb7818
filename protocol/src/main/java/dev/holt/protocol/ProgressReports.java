package dev.holt.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far one request has come, told to a client that gave a token for it. MCP has clients rely on
 * progress that grows with each message, so what does not grow is not told; safe for use by many
 * threads.
 */
public final class ProgressReports {

    private final @Nullable Object token;
    private double furthest = Double.NEGATIVE_INFINITY;

    /**
     * Creates the reports of one request.
     *
     * @param token what the client knows them by, a text or a whole number; null if it wants none
     */
    public ProgressReports(@Nullable Object token) {
        this.token = token;
    }

    /**
     * Returns the next report; empty if the client wants none, or {@code done} is not finite or not
     * beyond that of the last one.
     *
     * @param done how much is done, in any unit
     * @param total how much there is to do, in the same unit; zero or less if that is not known
     */
    public Optional<Message.Notification> next(double done, double total, String message) {
        if (token == null || !grows(done)) {
            return Optional.empty();
        }
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("progressToken", token);
        params.put("progress", done);
        if (total > 0) {
            params.put("total", total);
        }
        params.put("message", message);
        return Optional.of(new Message.Notification("notifications/progress", params));
    }

    private synchronized boolean grows(double done) {
        if (!Double.isFinite(done) || done <= furthest) {
            return false;
        }
        furthest = done;
        return true;
    }
}
