package dev.holt.protocol.legacy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The calls being worked on in a session, so that a cancellation finds the one it means. */
final class RunningCalls {

    private final Map<Object, SessionCall> calls = new ConcurrentHashMap<>();

    void add(SessionCall call) {
        calls.put(call.id(), call);
    }

    void remove(SessionCall call) {
        calls.remove(call.id(), call);
    }

    /**
     * Cancels a call, unless it has ended: cancellations may cross their answer on the way.
     *
     * @param id as the client sent it, of any type
     */
    void cancel(@Nullable Object id) {
        SessionCall call = id == null ? null : calls.get(id);
        if (call != null) {
            call.cancel();
        }
    }

    int size() {
        return calls.size();
    }
}
