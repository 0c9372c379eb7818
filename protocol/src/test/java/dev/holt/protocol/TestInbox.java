package dev.holt.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What a server sends to the test client beside answers. Safe for any number of threads. */
final class TestInbox {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final List<Map<String, Object>> notifications = new ArrayList<>();
    private volatile Consumer<Map<String, Object>> requests = request -> {};

    /** Hands the server's own requests to somebody, each on a thread of its own. */
    void onRequest(Consumer<Map<String, Object>> receiver) {
        requests = receiver;
    }

    void accept(Map<String, Object> message) {
        if (message.containsKey("id")) {
            Thread.ofVirtual().start(() -> requests.accept(message));
            return;
        }
        synchronized (this) {
            notifications.add(message);
            notifyAll();
        }
    }

    synchronized List<Map<String, Object>> notifications() {
        return List.copyOf(notifications);
    }

    /** Returns the first notification that fits, once it is there. */
    synchronized Map<String, Object> await(Predicate<Map<String, Object>> wanted) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            for (Map<String, Object> each : notifications) {
                if (wanted.test(each)) {
                    return each;
                }
            }
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new IllegalStateException("It never came; there is " + notifications);
            }
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException stop) {
                throw new IllegalStateException("Interrupted while waiting", stop);
            }
        }
    }
}
