package dev.holt.transport.stdio;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The requests being worked on, each on a virtual thread, never more than a limit. */
final class CallsInFlight {

    private static final Logger LOG = LoggerFactory.getLogger(CallsInFlight.class);

    private final int limit;
    private final Semaphore free;

    CallsInFlight(int limit) {
        this.limit = limit;
        this.free = new Semaphore(limit);
    }

    /** Starts one more, once there is room for it. */
    void start(Runnable call) {
        free.acquireUninterruptibly();
        Thread.ofVirtual()
                .name("holt-call")
                .start(() -> {
                    try {
                        call.run();
                    } finally {
                        free.release();
                    }
                });
    }

    /** Waits until none is left, or the time is over. */
    void drain(Duration time) {
        try {
            if (!free.tryAcquire(limit, time.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Calls were still running {} after the client had left", time);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
