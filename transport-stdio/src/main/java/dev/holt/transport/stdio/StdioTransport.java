package dev.holt.transport.stdio;

import static io.modelcontextprotocol.spec.McpSchema.ErrorCodes.INVALID_REQUEST;

import dev.holt.protocol.CallOrigin;
import dev.holt.protocol.Catalog;
import dev.holt.protocol.ErrorMessage;
import dev.holt.protocol.MessageCodec;
import dev.holt.protocol.MessageException;
import dev.holt.protocol.SessionServer;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpServerSession;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One MCP client at the other end of a pair of streams, a JSON-RPC message a line.
 *
 * <p>Messages are read on one thread. Notifications and the handshake are handled there, in order;
 * every other request gets a virtual thread of its own, so that a slow call delays no other. A line
 * that is no message gets an error and the next line is read. The transport owns the output stream:
 * whatever else is written to it would break the protocol.
 */
public final class StdioTransport {

    private static final Logger LOG = LoggerFactory.getLogger(StdioTransport.class);

    private final MessageCodec codec = new MessageCodec();
    private final LineReader lines;
    private final MessageWriter writer;
    private final CallsInFlight calls;
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
        this.calls = new CallsInFlight(options.maxCalls());
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
        CompletableFuture<Void> ended = new CompletableFuture<>();
        // A read of standard input cannot be broken off, so it must not keep the process alive.
        Thread.ofPlatform()
                .daemon()
                .name("holt-stdio-reader")
                .start(() -> {
                    read(session);
                    ended.complete(null);
                });
        CompletableFuture.anyOf(ended, writer.broken()).join();
        if (!writer.broken().isDone()) {
            calls.drain(options.drainTime());
        }
        session.close();
    }

    private void read(McpServerSession session) {
        try {
            while (!writer.broken().isDone()) {
                switch (lines.next()) {
                    case LineReader.Next.Line line -> receive(line.bytes(), session);
                    case LineReader.Next.TooLong tooLong ->
                            send(
                                    new ErrorMessage(
                                            null,
                                            INVALID_REQUEST,
                                            "The message is longer than the limit of "
                                                    + options.maxLineBytes()
                                                    + " bytes"));
                    case LineReader.Next.End end -> {
                        return;
                    }
                }
            }
        } catch (IOException failure) {
            LOG.warn("Reading from the client failed: {}", failure.getMessage());
        }
    }

    private void receive(byte[] line, McpServerSession session) {
        if (line.length == 0) {
            return;
        }
        try {
            JSONRPCMessage message = codec.decode(line);
            if (message instanceof JSONRPCRequest request
                    && !request.method().equals(McpSchema.METHOD_INITIALIZE)) {
                calls.start(() -> handle(message, session));
            } else {
                handle(message, session);
            }
        } catch (MessageException problem) {
            send(problem.answer());
        }
    }

    private static void handle(JSONRPCMessage message, McpServerSession session) {
        try {
            session.handle(message).contextWrite(CallOrigin.of(message, CallOrigin.LOCAL)).block();
        } catch (RuntimeException bug) {
            LOG.error("A message could not be handled", bug);
        }
    }

    private void send(ErrorMessage error) {
        writer.write(codec.encode(error));
    }
}
