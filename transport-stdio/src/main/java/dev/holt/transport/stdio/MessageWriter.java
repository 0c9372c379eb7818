package dev.holt.transport.stdio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Messages on their way to the client, each whole and on a line of its own, whoever writes them.
 *
 * <p>Once a write has failed, or a message has waited too long for the one before it, nobody reads
 * any more: later messages are dropped without trying.
 */
final class MessageWriter {

    private static final Logger LOG = LoggerFactory.getLogger(MessageWriter.class);

    private final OutputStream out;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final CompletableFuture<@Nullable Void> broken = new CompletableFuture<>();

    /**
     * A writer to a stream.
     *
     * @param patience how long a message waits for the one before it to be read
     */
    MessageWriter(OutputStream out, Duration patience) {
        this.out = out;
        this.patience = patience;
    }

    /** Writes a message that has no line end yet. */
    void write(ByteArrayOutputStream message) {
        message.write('\n');
        if (!lockInTime()) {
            LOG.warn("The client has not read its answers for {}", patience);
            broken.complete(null);
            return;
        }
        try {
            if (!broken.isDone()) {
                message.writeTo(out);
                out.flush();
            }
        } catch (IOException failure) {
            LOG.warn("The client no longer reads its answers: {}", failure.getMessage());
            broken.complete(null);
        } finally {
            lock.unlock();
        }
    }

    /** Returns what completes when the client is found to have gone. */
    CompletableFuture<@Nullable Void> broken() {
        return broken;
    }

    /** An interrupt is for the work, not for its answer, and is kept. */
    private boolean lockInTime() {
        long end = System.nanoTime() + patience.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return lock.tryLock(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
