package dev.holt.transport.stdio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Messages on their way to the client, each whole and on a line of its own, whoever writes them.
 *
 * <p>Once a write has failed nobody reads any more: later messages are dropped without trying.
 */
final class MessageWriter {

    private static final Logger LOG = LoggerFactory.getLogger(MessageWriter.class);

    private final OutputStream out;
    private final ReentrantLock lock = new ReentrantLock();
    private final CompletableFuture<@Nullable Void> broken = new CompletableFuture<>();

    MessageWriter(OutputStream out) {
        this.out = out;
    }

    /** Writes a message that has no line end yet. */
    void write(ByteArrayOutputStream message) {
        message.write('\n');
        lock.lock();
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
}
