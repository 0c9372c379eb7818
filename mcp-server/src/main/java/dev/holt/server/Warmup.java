package dev.holt.server;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is done in the background once a server has given its first answer and is left in
 * peace, so that the first call finds it done. It runs once, on a thread of its own that ends with
 * it, and a step that fails is left to the call that needs it, which says why.
 */
final class Warmup implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Warmup.class);

    /** How long no answer must have been given: a client's first requests come in a burst. */
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final List<Runnable> steps;
    private volatile long lastAnswer;
    private volatile boolean started;
    private volatile boolean closed;

    Warmup(List<Runnable> steps) {
        this.steps = List.copyOf(steps);
    }

    /** An answer has been given. */
    void answered() {
        lastAnswer = System.nanoTime();
        if (!started) {
            start();
        }
    }

    private synchronized void start() {
        if (started || closed) {
            return;
        }
        started = true;
        Thread thread = new Thread(this::run, "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        awaitQuiet();
        for (Runnable step : steps) {
            if (closed) {
                return;
            }
            try {
                step.run();
            } catch (RuntimeException e) {
                LOG.debug("Left to the call that needs it", e);
            }
        }
    }

    private void awaitQuiet() {
        long left = QUIET_NANOS;
        while (left > 0 && !closed) {
            LockSupport.parkNanos(left);
            left = QUIET_NANOS - (System.nanoTime() - lastAnswer);
        }
    }

    /** Begins no further step. */
    @Override
    public void close() {
        closed = true;
    }
}
