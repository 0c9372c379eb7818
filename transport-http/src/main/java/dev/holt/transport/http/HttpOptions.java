package dev.holt.transport.http;

import java.util.Set;

/**
 * Where the HTTP server listens, and for whom.
 *
 * @param host the address to bind, a loopback address
 * @param port the port to bind; 0 takes a free one
 * @param allowedOrigins origins of web pages that may call, beside those of this machine, each as
 *     {@code scheme://host[:port]}
 * @param allowedHosts names in the Host header that are answered, beside those of this machine,
 *     each without its port
 * @param limits how much the server takes on
 */
public record HttpOptions(
        String host,
        int port,
        Set<String> allowedOrigins,
        Set<String> allowedHosts,
        HttpLimits limits) {

    private static final int DEFAULT_PORT = 8080;

    public HttpOptions {
        allowedOrigins = Set.copyOf(allowedOrigins);
        allowedHosts = Set.copyOf(allowedHosts);
    }

    /** Returns 127.0.0.1:8080 for this machine, with every limit at its default. */
    public static HttpOptions defaults() {
        return new HttpOptions(
                "127.0.0.1", DEFAULT_PORT, Set.of(), Set.of(), HttpLimits.defaults());
    }

    /** Returns these options with another address. */
    public HttpOptions withAddress(String newHost, int newPort) {
        return new HttpOptions(newHost, newPort, allowedOrigins, allowedHosts, limits);
    }

    /** Returns these options for other origins and hosts beside those of this machine. */
    public HttpOptions withAllowed(Set<String> origins, Set<String> hosts) {
        return new HttpOptions(host, port, origins, hosts, limits);
    }

    /** Returns these options with other limits. */
    public HttpOptions withLimits(HttpLimits newLimits) {
        return new HttpOptions(host, port, allowedOrigins, allowedHosts, newLimits);
    }
}
