package dev.holt.protocol.legacy;

import dev.holt.protocol.Catalog;
import io.modelcontextprotocol.spec.DefaultMcpStreamableServerSessionFactory;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import io.modelcontextprotocol.spec.McpStreamableServerTransportProvider;
import java.time.Duration;
import reactor.core.publisher.Mono;

/**
 * Offers a catalog over transports that speak the session protocol, up to 2025-11-25.
 *
 * <p>Sessions and message types are the SDK's; the methods are bound to its sessions directly
 * rather than through its server builders. Those would check arguments with a schema library that
 * is slow to load, answer unknown tools with a fixed text, announce a logging capability nobody
 * asked for, and keep the request's id, which a cancellation names, from the handler.
 */
public final class SessionServer {

    /** How long a client may take to answer what the server asks it. */
    private static final Duration REQUEST_TIMEOUT = Duration.ofMinutes(5);

    private SessionServer() {}

    /** Binds the catalog to a transport that has one client, or several with a stream each. */
    public static void start(McpServerTransportProvider transport, Catalog catalog) {
        SessionMethods methods = new SessionMethods(catalog, transport.protocolVersions());
        transport.setSessionFactory(client -> new StreamSession(client, methods, REQUEST_TIMEOUT));
    }

    /** Binds the catalog to a transport whose clients open sessions over HTTP. */
    public static void start(McpStreamableServerTransportProvider transport, Catalog catalog) {
        SessionMethods methods = new SessionMethods(catalog, transport.protocolVersions());
        transport.setSessionFactory(
                new DefaultMcpStreamableServerSessionFactory(
                        REQUEST_TIMEOUT,
                        methods::initialize,
                        methods.requests(),
                        methods.notifications(),
                        sessionId -> Mono.empty()));
    }
}
