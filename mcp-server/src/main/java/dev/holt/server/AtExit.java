package dev.holt.server;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Ends a server in good order when its process is ended from outside: the process is held until the
 * server has ended, or that has taken too long.
 */
final class AtExit implements AutoCloseable {
    private final Duration patience;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Runnable stop;

    private AtExit(Duration patience) {
        this.patience = patience;
    }

    /**
     * Waits for the process to be ended.
     *
     * @param patience how long the process is held at most
     */
    static AtExit within(Duration patience) {
        AtExit exit = new AtExit(patience);
        Runtime.getRuntime().addShutdownHook(new Thread(exit::end, "shutdown"));
        return exit;
    }

    /**
     * From now on there is a server to end.
     *
     * @param how asks it to end; must be quick, and may be run when it has ended
     */
    void stopWith(Runnable how) {
        stop = how;
    }

    /** The server has ended. */
    @Override
    public void close() {
        ended.countDown();
    }

    private void end() {
        Runnable how = stop;
        if (how == null) {
            return;
        }
        how.run();
        try {
            if (!ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LoggerFactory.getLogger(AtExit.class)
                        .warn("The process ends before all work has, which took over {}", patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
