package dev.holt.transport.http;

import dev.holt.protocol.Catalog;
import dev.holt.protocol.legacy.SessionServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running web server that offers a catalog at {@value #PATH}. */
public final class HttpServer implements AutoCloseable {

    static final String PATH = "/mcp";

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

    /** Jetty's own threads: accepting and selecting. Requests run on virtual ones. */
    private static final int PLATFORM_THREADS = 8;

    private final Server jetty;
    private final HttpSessions sessions;
    private final URI uri;

    private HttpServer(Server jetty, HttpSessions sessions, URI uri) {
        this.jetty = jetty;
        this.sessions = sessions;
        this.uri = uri;
    }

    /**
     * Starts serving.
     *
     * @throws CannotListenException when the address may not or cannot be bound
     */
    public static HttpServer start(Catalog catalog, HttpOptions options) {
        checkLoopback(options.host());
        HttpSessions sessions = new HttpSessions(options.limits(), System::nanoTime);
        SessionServer.start(sessions, catalog);
        QueuedThreadPool threads = new QueuedThreadPool(PLATFORM_THREADS);
        threads.setName("holt-http");
        threads.setDaemon(true);
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Server jetty = new Server(threads);
        ServerConnector connector = connector(jetty, options);
        jetty.addConnector(connector);
        jetty.setHandler(new GracefulHandler(servlets(sessions, options)));
        jetty.setErrorHandler(HttpServer::answerError);
        jetty.setStopTimeout(options.limits().stopTime().toMillis());
        listen(jetty, connector, options);
        return new HttpServer(jetty, sessions, uri(options.host(), connector.getLocalPort()));
    }

    /** Returns the address that clients are told, such as {@code http://127.0.0.1:8080/mcp}. */
    public URI uri() {
        return uri;
    }

    /** Stops taking requests, lets those in flight finish, and frees the port. */
    @Override
    public void close() {
        sessions.stopListening();
        try {
            jetty.stop();
        } catch (Exception failure) {
            LOG.warn("The HTTP server did not stop cleanly: {}", failure.getMessage());
        }
        sessions.closeGracefully().block();
    }

    private static void checkLoopback(String host) {
        try {
            if (InetAddress.getByName(host).isLoopbackAddress()) {
                return;
            }
        } catch (UnknownHostException unknown) {
            throw new CannotListenException(
                    "Cannot listen on " + host + ": the name is not known. Use 127.0.0.1.",
                    unknown);
        }
        throw new CannotListenException(
                "Refusing to listen on "
                        + host
                        + ": others on the network could write to the wiki without logging in. Use"
                        + " 127.0.0.1, and a reverse proxy that asks for a login to share it.");
    }

    private static ServerConnector connector(Server jetty, HttpOptions options) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        http.setRequestHeaderSize(options.limits().maxHeaderBytes());
        ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setIdleTimeout(options.limits().idleTimeout().toMillis());
        return connector;
    }

    private static ServletContextHandler servlets(HttpSessions sessions, HttpOptions options) {
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new McpServlet(sessions, options)), PATH);
        context.addServlet(new ServletHolder(new HintServlet()), "/");
        return context;
    }

    private static void listen(Server jetty, ServerConnector connector, HttpOptions options) {
        try {
            connector.open();
        } catch (IOException failure) {
            throw new CannotListenException(
                    "Cannot listen on "
                            + options.host()
                            + ":"
                            + options.port()
                            + ": "
                            + rootMessage(failure)
                            + ". Choose another port, or 0 for any free one.",
                    failure);
        }
        try {
            jetty.start();
        } catch (Exception failure) {
            connector.close();
            throw new CannotListenException(
                    "The HTTP server did not start: " + failure.getMessage(), failure);
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? String.valueOf(failure.getMessage()) : rootMessage(cause);
    }

    private static URI uri(String host, int port) {
        return URI.create(
                "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + PATH);
    }

    /** Answers what Jetty refuses by itself, such as headers that are too large. */
    private static boolean answerError(Request request, Response response, Callback callback) {
        String reason = HttpStatus.getMessage(response.getStatus());
        response.getHeaders().put("Content-Type", "text/plain;charset=utf-8");
        response.write(
                true,
                StandardCharsets.UTF_8.encode(response.getStatus() + " " + reason + "\n"),
                callback);
        return true;
    }
}
