package dev.holt.transport.stdio;

import static dev.holt.protocol.ErrorCode.INTERNAL_ERROR;
import static dev.holt.protocol.ErrorCode.INVALID_REQUEST;

import dev.holt.protocol.Catalog;
import dev.holt.protocol.Message;
import dev.holt.protocol.MessageCodec;
import dev.holt.protocol.MessageException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One MCP client at the other end of a pair of streams, a JSON-RPC message a line.
 *
 * <p>Notifications and the handshake are handled as they are read, in order; every other request is
 * worked on while another thread reads on, so that a slow call delays no other. A line that is no
 * message gets an error and the next line is read. The transport owns the output stream: whatever
 * else is written to it would break the protocol.
 */
public final class StdioTransport {

    private static final Logger LOG = LoggerFactory.getLogger(StdioTransport.class);

    private final MessageCodec codec = new MessageCodec();
    private final LineReader lines;
    private final MessageWriter writer;
    private final StdioOutlet outlet;
    private final StdioOptions options;
    private final CompletableFuture<@Nullable Void> stopped = new CompletableFuture<>();

    /**
     * A transport over any two streams.
     *
     * @param in what the client says; read in large pieces, so it needs no buffer
     * @param out what the client hears; must report failed writes, as a PrintStream does not
     */
    public StdioTransport(InputStream in, OutputStream out, StdioOptions options) {
        this.lines = new LineReader(in, options.maxLineBytes());
        this.writer = new MessageWriter(out, options.writePatience());
        this.outlet = new StdioOutlet(codec, writer);
        this.options = options;
    }

    /**
     * Returns a transport over the standard streams of this process, past {@link System#out}: the
     * caller points that elsewhere first.
     */
    public static StdioTransport ofProcess(StdioOptions options) {
        return new StdioTransport(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                options);
    }

    /**
     * Serves the catalog until the client closes its end or {@link #stop} is called, then waits for
     * the answers still due. Returns early when the client no longer reads.
     */
    public void run(Catalog catalog) {
        OneClient client = new OneClient(catalog, outlet, options);
        CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
        TurnTakers threads =
                new TurnTakers(
                        options.maxCalls(), () -> nextWork(client), () -> ended.complete(null));
        threads.start();
        CompletableFuture.anyOf(ended, stopped, writer.broken()).join();
        client.inputEnded();
        if (!writer.broken().isDone()) {
            drain(threads, client);
        }
    }

    /**
     * Makes {@link #run} end soon, from any thread: requests that have been read get their answers,
     * later ones are refused.
     */
    public void stop() {
        stopped.complete(null);
    }

    /** Waits for what is still due, unless the client stops reading meanwhile. */
    private void drain(TurnTakers threads, OneClient client) {
        Duration time = stopped.isDone() ? options.stopTime() : options.drainTime();
        long end = System.nanoTime() + time.toNanos();
        threads.drain(time);
        try {
            if (!client.awaitListens(Duration.ofNanos(end - System.nanoTime()))) {
                LOG.warn("Streams of changes were still open after the client had left");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads up to the next message that makes work, and does on the way what must be in order. */
    private @Nullable Runnable nextWork(OneClient client) {
        try {
            LineReader.Next next = lines.next();
            while (!(next instanceof LineReader.Next.End) && !writer.broken().isDone()) {
                Runnable work =
                        next instanceof LineReader.Next.Line(byte[] bytes)
                                ? receive(bytes, client)
                                : refusal(tooLong());
                if (work != null) {
                    return work;
                }
                next = lines.next();
            }
        } catch (IOException failure) {
            LOG.warn("Reading from the client failed: {}", failure.getMessage());
        }
        return null;
    }

    private @Nullable Runnable receive(byte[] line, OneClient client) {
        if (line.length == 0) {
            return null;
        }
        try {
            return receive(codec.decode(line), client);
        } catch (MessageException problem) {
            return refusal(problem.answer());
        } catch (OutOfMemoryError tooMuch) {
            // Of one message, whose parts are garbage by now; other calls go on.
            LOG.error("A message of {} bytes did not fit into memory", line.length, tooMuch);
            return refusal(new Message.Failure(null, INTERNAL_ERROR, "Not enough memory to read"));
        }
    }

    /** A bug ends the message that met it and not the reading of the next one. */
    private @Nullable Runnable receive(Message message, OneClient client) {
        if (stopped.isDone() && message instanceof Message.Request late) {
            return refusal(
                    new Message.Failure(late.id(), INTERNAL_ERROR, "The server is stopping"));
        }
        try {
            return client.receive(message);
        } catch (RuntimeException bug) {
            LOG.error("A message could not be handled", bug);
            return message instanceof Message.Request request
                    ? refusal(
                            new Message.Failure(
                                    request.id(),
                                    INTERNAL_ERROR,
                                    "Internal error; the server's log has the details"))
                    : null;
        }
    }

    private Message.Failure tooLong() {
        return new Message.Failure(
                null,
                INVALID_REQUEST,
                "The message is longer than the limit of " + options.maxLineBytes() + " bytes");
    }

    /** Written as work of its own, so that a client which does not read stops no reading. */
    private Runnable refusal(Message.Failure answer) {
        return () -> outlet.send(answer);
    }
}
