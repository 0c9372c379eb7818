package dev.holt.transport.stdio;

import dev.holt.protocol.Catalog;
import dev.holt.protocol.McpTestClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/** A stdio server within the test's process, and the streams to talk to it. */
final class RunningServer implements AutoCloseable {

    private static final int PIPE_BYTES = 64 * 1024;
    private static final int PATIENCE_SECONDS = 60;

    private final OutputStream toServer;
    private final InputStream fromServer;
    private final Thread thread;

    private RunningServer(OutputStream toServer, InputStream fromServer, Thread thread) {
        this.toServer = toServer;
        this.fromServer = fromServer;
        this.thread = thread;
    }

    static RunningServer start(Catalog catalog, StdioOptions options) {
        try {
            PipedInputStream in = new PipedInputStream(PIPE_BYTES);
            PipedInputStream fromServer = new PipedInputStream(PIPE_BYTES);
            PipedOutputStream toServer = new PipedOutputStream(in);
            PipedOutputStream out = new PipedOutputStream(fromServer);
            StdioTransport transport = new StdioTransport(in, out, options);
            Thread thread = Thread.ofPlatform().start(() -> run(transport, catalog, out));
            return new RunningServer(toServer, fromServer, thread);
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }

    /** Returns a client that has not done its handshake. */
    McpTestClient client() {
        return McpTestClient.overStreams(fromServer, toServer);
    }

    OutputStream toServer() {
        return toServer;
    }

    InputStream fromServer() {
        return fromServer;
    }

    /** Returns whether the server has ended by itself within a minute. */
    boolean ends() throws InterruptedException {
        thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        return !thread.isAlive();
    }

    @Override
    public void close() throws IOException {
        toServer.close();
    }

    private static void run(StdioTransport transport, Catalog catalog, OutputStream out) {
        transport.run(catalog);
        try {
            out.close();
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }
}
