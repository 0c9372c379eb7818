package dev.holt.transport.stdio;

import dev.holt.protocol.BytePipe;
import dev.holt.protocol.Catalog;
import dev.holt.protocol.McpTestClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/** A stdio server within the test's process, and the streams to talk to it. */
final class RunningServer implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final OutputStream toServer;
    private final InputStream fromServer;
    private final StdioTransport transport;
    private final Thread thread;

    private RunningServer(
            OutputStream toServer,
            InputStream fromServer,
            StdioTransport transport,
            Thread thread) {
        this.transport = transport;
        this.toServer = toServer;
        this.fromServer = fromServer;
        this.thread = thread;
    }

    static RunningServer start(Catalog catalog, StdioOptions options) {
        BytePipe toServer = new BytePipe();
        BytePipe fromServer = new BytePipe();
        StdioTransport transport = new StdioTransport(toServer.in(), fromServer.out(), options);
        Thread thread = Thread.ofPlatform().start(() -> run(transport, catalog, fromServer.out()));
        return new RunningServer(toServer.out(), fromServer.in(), transport, thread);
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

    /** Tells the server to stop. */
    void stop() {
        transport.stop();
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
