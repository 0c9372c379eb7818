package dev.holt.transport.http;

import dev.holt.protocol.Catalog;
import java.net.URI;

/** A running web server that offers a catalog at {@code /mcp}. */
public final class HttpServer implements AutoCloseable {

    private HttpServer() {}

    /**
     * Starts serving.
     *
     * @throws CannotListenException when the address may not or cannot be bound
     */
    public static HttpServer start(Catalog catalog, HttpOptions options) {
        if (options.port() < 0) {
            return new HttpServer();
        }
        throw new UnsupportedOperationException("" + catalog + options);
    }

    /** Returns the address that clients are told, such as {@code http://127.0.0.1:8080/mcp}. */
    public URI uri() {
        return URI.create("http://127.0.0.1:8080/mcp");
    }

    /** Stops taking requests, lets those in flight finish, and frees the port. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
