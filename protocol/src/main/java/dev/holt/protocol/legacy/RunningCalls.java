package dev.holt.protocol.legacy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The calls being worked on, so that a cancellation finds the one it means. */
final class RunningCalls {

    private final Map<Key, SessionCall> calls = new ConcurrentHashMap<>();

    void add(Key key, SessionCall call) {
        calls.put(key, call);
    }

    void remove(Key key, SessionCall call) {
        calls.remove(key, call);
    }

    /** Cancels a call, unless it has ended: cancellations may cross their answer on the way. */
    void cancel(Key key) {
        SessionCall call = calls.get(key);
        if (call != null) {
            call.cancel();
        }
    }

    /** Request ids are unique within their session only. */
    record Key(String sessionId, Object requestId) {}
}
