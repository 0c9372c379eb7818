package dev.holt.transport.stdio;

import static dev.holt.protocol.ErrorCode.INTERNAL_ERROR;
import static dev.holt.protocol.ErrorCode.INVALID_REQUEST;

import dev.holt.protocol.Catalog;
import dev.holt.protocol.Message;
import dev.holt.protocol.MessageCodec;
import dev.holt.protocol.MessageException;
import dev.holt.protocol.Principal;
import dev.holt.protocol.legacy.CallOrigin;
import dev.holt.protocol.legacy.SdkMessages;
import dev.holt.protocol.legacy.SessionServer;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpServerSession;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
    private final StdioOptions options;

    /**
     * A transport over any two streams.
     *
     * @param in what the client says; read in large pieces, so it needs no buffer
     * @param out what the client hears; must report failed writes, as a PrintStream does not
     */
    public StdioTransport(InputStream in, OutputStream out, StdioOptions options) {
        this.lines = new LineReader(in, options.maxLineBytes());
        this.writer = new MessageWriter(out);
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
     * Serves the catalog until the client closes its end, then waits for the answers still due.
     * Returns early when the client no longer reads.
     */
    public void run(Catalog catalog) {
        OneClient client = new OneClient(codec, writer);
        SessionServer.start(client, catalog);
        McpServerSession session = client.session();
        CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
        TurnTakers threads =
                new TurnTakers(
                        options.maxCalls(), () -> nextCall(session), () -> ended.complete(null));
        threads.start();
        CompletableFuture.anyOf(ended, writer.broken()).join();
        if (!writer.broken().isDone()) {
            threads.drain(options.drainTime());
        }
        session.close();
    }

    /** Reads up to the next request, and does on the way what must be done in order. */
    private @Nullable Runnable nextCall(McpServerSession session) {
        try {
            while (!writer.broken().isDone()) {
                switch (lines.next()) {
                    case LineReader.Next.Line line -> {
                        Runnable call = receive(line.bytes(), session);
                        if (call != null) {
                            return call;
                        }
                    }
                    case LineReader.Next.TooLong tooLong -> refuseTooLong();
                    case LineReader.Next.End end -> {
                        return null;
                    }
                }
            }
        } catch (IOException failure) {
            LOG.warn("Reading from the client failed: {}", failure.getMessage());
        }
        return null;
    }

    private @Nullable Runnable receive(byte[] line, McpServerSession session) {
        if (line.length == 0) {
            return null;
        }
        try {
            Message message = codec.decode(line);
            if (message instanceof Message.Request request
                    && !request.method().equals(McpSchema.METHOD_INITIALIZE)) {
                return () -> handle(message, session);
            }
            handle(message, session);
        } catch (MessageException problem) {
            writer.write(codec.encode(problem.answer()));
        } catch (OutOfMemoryError tooMuch) {
            // Of one message, whose parts are garbage by now; other calls go on.
            LOG.error("A message of {} bytes did not fit into memory", line.length, tooMuch);
            writer.write(
                    codec.encode(
                            new Message.Failure(
                                    null, INTERNAL_ERROR, "Not enough memory to read")));
        }
        return null;
    }

    private void refuseTooLong() {
        String reason =
                "The message is longer than the limit of " + options.maxLineBytes() + " bytes";
        writer.write(codec.encode(new Message.Failure(null, INVALID_REQUEST, reason)));
    }

    private static void handle(Message message, McpServerSession session) {
        try {
            session.handle(SdkMessages.toSdk(message))
                    .contextWrite(CallOrigin.of(message, Principal.LOCAL))
                    .block();
        } catch (RuntimeException | Error bug) {
            LOG.error("A message could not be handled", bug);
        }
    }
}
