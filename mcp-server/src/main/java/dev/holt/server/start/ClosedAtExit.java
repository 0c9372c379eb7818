package dev.holt.server.start;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is closed with this, newest first, or when the process is told to end before that: other
 * processes and temporary folders would outlive it.
 */
final class ClosedAtExit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClosedAtExit.class);

    private final Deque<Runnable> closers = new ArrayDeque<>();
    private final Thread hook = new Thread(this::closeAll, "end of the training");

    ClosedAtExit() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * From now on there is one more thing to close.
     *
     * @param closer must not fail; is run once
     */
    synchronized void add(Runnable closer) {
        closers.addFirst(closer);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            LOG.trace("The process is ending already", ending);
        }
        closeAll();
    }

    /** The process, when it ends, waits for a thread that is at it already. */
    private synchronized void closeAll() {
        for (Runnable closer = closers.pollFirst(); closer != null; closer = closers.pollFirst()) {
            closer.run();
        }
    }
}
