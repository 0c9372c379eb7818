package dev.holt.transport.http;

import dev.holt.protocol.Catalog;
import dev.holt.protocol.ChangeSource;
import dev.holt.protocol.MessageCodec;
import dev.holt.protocol.legacy.SessionOptions;
import dev.holt.protocol.legacy.SessionServer;
import dev.holt.protocol.modern.StatelessOptions;
import dev.holt.protocol.modern.StatelessServer;
import dev.holt.transport.http.login.ProtectedResource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
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
    private final StatelessServer stateless;
    private final McpEndpoint endpoint;
    private final URI uri;

    private HttpServer(Catalog offer, HttpOptions options) {
        MessageCodec codec = new MessageCodec();
        HttpLimits limits = options.limits();
        Catalog catalog = counting(offer, limits.counts());
        sessions =
                new HttpSessions(
                        new SessionServer(catalog, SessionOptions.forHttp()),
                        limits,
                        System::nanoTime);
        stateless = new StatelessServer(catalog, statelessOptions(limits.counts()));
        endpoint =
                new McpEndpoint(
                        sessions,
                        new StatelessPosts(stateless, limits.times(), codec),
                        limits,
                        codec);
        jetty = new Server(threads());
        ServerConnector connector = connector(jetty, options);
        jetty.addConnector(connector);
        jetty.setHandler(
                new GracefulHandler(
                        servlets(
                                new McpServlet(catalog, endpoint, options, codec),
                                new OperationsServlet(options, this::load),
                                options)));
        jetty.setErrorHandler(new JettyErrors(codec));
        jetty.setStopTimeout(limits.times().stop().toMillis());
        listen(jetty, connector, options);
        uri = uri(options.host(), connector.getLocalPort());
    }

    /**
     * Starts serving.
     *
     * @throws CannotListenException when the address may not or cannot be bound
     */
    public static HttpServer start(Catalog catalog, HttpOptions options) {
        checkAddress(options);
        return new HttpServer(catalog, options);
    }

    /** Returns the address that clients are told, such as {@code http://127.0.0.1:8080/mcp}. */
    public URI uri() {
        return uri;
    }

    /** Returns what is going on. */
    Operations.Load load() {
        return new Operations.Load(sessions.count(), endpoint.streams(), stateless.openListens());
    }

    /** Stops taking requests, lets those in flight finish, and frees the port. */
    @Override
    public void close() {
        endpoint.stop();
        try {
            jetty.stop();
        } catch (Exception failure) {
            LOG.warn("The HTTP server did not stop cleanly: {}", failure.getMessage());
        }
        sessions.close();
    }

    private static Catalog counting(Catalog offer, HttpLimits.Counts limits) {
        if (offer.changes().equals(ChangeSource.NEVER)) {
            // Clients are not offered what is never told of.
            return offer;
        }
        return offer.withResources(
                offer.resources(), new FollowedCount(offer.changes(), limits.followedEach()));
    }

    private static StatelessOptions statelessOptions(HttpLimits.Counts limits) {
        StatelessOptions options = StatelessOptions.defaults();
        return options.withListens(
                limits.streamsEach(), options.maxFollowed(), options.maxPending());
    }

    private static QueuedThreadPool threads() {
        // Jetty's own queue looks up the size of a cache line through JMX, all of whose beans are
        // made for it: more work than all else that a start does.
        QueuedThreadPool threads =
                new QueuedThreadPool(
                        PLATFORM_THREADS, PLATFORM_THREADS, new LinkedBlockingQueue<>());
        threads.setName("holt-http");
        threads.setDaemon(true);
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        return threads;
    }

    private static void checkAddress(HttpOptions options) {
        String host = options.host();
        try {
            if (InetAddress.getByName(host).isLoopbackAddress()
                    || options.access().authenticator().isPresent()) {
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
                        + " 127.0.0.1, or make a token (holt token add NAME) and serve with"
                        + " --tokens.");
    }

    private static ServerConnector connector(Server jetty, HttpOptions options) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        http.setRequestHeaderSize(options.limits().sizes().headers());
        ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setIdleTimeout(options.limits().times().idle().toMillis());
        return connector;
    }

    private static ServletContextHandler servlets(
            McpServlet mcp, OperationsServlet operations, HttpOptions options) {
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(mcp), PATH);
        ServletHolder pages = new ServletHolder(operations);
        context.addServlet(pages, OperationsServlet.HEALTH);
        context.addServlet(pages, OperationsServlet.LIVE);
        context.addServlet(pages, OperationsServlet.READY);
        if (options.operations().metrics().isPresent()) {
            context.addServlet(pages, OperationsServlet.METRICS);
        }
        options.access()
                .resource()
                .ifPresent(resource -> {
                    ServletHolder metadata =
                            new ServletHolder(new MetadataServlet(resource, options));
                    documentPaths(resource).forEach(path -> context.addServlet(metadata, path));
                });
        context.addServlet(new ServletHolder(new HintServlet()), "/");
        return context;
    }

    /** A proxy may serve the endpoint elsewhere; clients ask for the document of that address. */
    private static Set<String> documentPaths(ProtectedResource resource) {
        return new TreeSet<>(
                List.of(
                        ProtectedResource.WELL_KNOWN,
                        ProtectedResource.WELL_KNOWN + PATH,
                        resource.documentUri().getPath()));
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
}
