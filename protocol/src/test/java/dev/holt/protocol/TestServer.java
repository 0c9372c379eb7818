package dev.holt.protocol;

/**
 * A server somewhere, and its only client.
 *
 * @param client one that has not begun to talk
 * @param server ends the server, once the client is closed
 */
public record TestServer(McpTestClient client, AutoCloseable server) {

    /** A server that ends with its client. */
    public static TestServer of(McpTestClient client) {
        return new TestServer(client, () -> {});
    }

    /** How a world of an era and a transport starts one. */
    @FunctionalInterface
    public interface Start {

        /** Returns a new server of this catalog. */
        TestServer with(Catalog catalog);
    }
}
