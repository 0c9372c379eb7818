package dev.holt.transport.http;

import dev.holt.protocol.Message;
import dev.holt.protocol.MessageCodec;
import dev.holt.protocol.Outlet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the server tells a client unasked, from its GET until either side ends it.
 *
 * <p>Messages wait in a queue, so that a client which reads slowly delays nobody else; one that
 * falls {@value #QUEUED} messages behind loses its stream and may open another.
 */
final class ListeningStream implements Outlet, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ListeningStream.class);
    static final int QUEUED = 256;

    /** Nothing to write; it only wakes the writer. */
    private static final ByteArrayOutputStream WAKE = new ByteArrayOutputStream(0);

    private final MessageCodec codec;
    private final BooleanSupplier stillWelcome;
    private final BlockingQueue<ByteArrayOutputStream> queue = new ArrayBlockingQueue<>(QUEUED);
    private volatile boolean closed;

    /**
     * A stream without messages.
     *
     * @param stillWelcome whether the client may still hear anything; if not, the stream ends
     */
    ListeningStream(MessageCodec codec, BooleanSupplier stillWelcome) {
        this.codec = codec;
        this.stillWelcome = stillWelcome;
    }

    /**
     * Writes messages as they come, until the stream is closed.
     *
     * @param keepAlive after so much silence a sign of life is written
     * @throws IOException when the client has gone
     */
    void writeTo(OutputStream out, Duration keepAlive) throws IOException {
        EventFormat.writeSignOfLife(out);
        try {
            while (!closed || !queue.isEmpty()) {
                ByteArrayOutputStream next = queue.poll(keepAlive.toNanos(), TimeUnit.NANOSECONDS);
                if (!stillWelcome.getAsBoolean()) {
                    return;
                }
                if (next == null) {
                    EventFormat.writeSignOfLife(out);
                } else if (next.size() > 0) {
                    EventFormat.write(out, next);
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void send(Message message) {
        if (!closed && !queue.offer(codec.encode(message))) {
            close();
        }
    }

    @Override
    public boolean gone() {
        return closed;
    }

    /** Lets the writer finish what is queued. */
    @Override
    public void close() {
        closed = true;
        if (!queue.offer(WAKE)) {
            LOG.debug("A client fell behind and loses its stream");
        }
    }
}
