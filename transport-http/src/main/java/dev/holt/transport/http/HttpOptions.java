package dev.holt.transport.http;

import java.time.Duration;
import java.util.Set;

/**
 * Where the HTTP server listens, and its limits.
 *
 * @param host the address to bind, a loopback address
 * @param port the port to bind; 0 takes a free one
 * @param allowedOrigins origins of web pages that may call, beside those of loopback addresses,
 *     each as {@code scheme://host[:port]}
 * @param allowedHosts values of the Host header that are answered, beside those of loopback
 *     addresses, each without its port
 * @param maxBodyBytes the largest request body, in bytes
 * @param maxHeaderBytes the largest request line and headers together, in bytes
 * @param idleTimeout how long a connection may be silent within a request or between two
 * @param sessionIdleTime how long a session may go unused before it is dropped
 * @param keepAlive how often an open event stream is told that the server still lives
 */
public record HttpOptions(
        String host,
        int port,
        Set<String> allowedOrigins,
        Set<String> allowedHosts,
        int maxBodyBytes,
        int maxHeaderBytes,
        Duration idleTimeout,
        Duration sessionIdleTime,
        Duration keepAlive) {

    /**
     * A 10 MiB attachment as base64 takes 13.4 MiB; the rest of the message needs room beside it.
     */
    private static final int MAX_BODY_BYTES = 16 * 1024 * 1024;

    private static final int MAX_HEADER_BYTES = 16 * 1024;

    public HttpOptions {
        allowedOrigins = Set.copyOf(allowedOrigins);
        allowedHosts = Set.copyOf(allowedHosts);
    }

    /** Returns 127.0.0.1:8080 with every limit at its default. */
    public static HttpOptions defaults() {
        return new HttpOptions(
                "127.0.0.1",
                8080,
                Set.of(),
                Set.of(),
                MAX_BODY_BYTES,
                MAX_HEADER_BYTES,
                Duration.ofSeconds(60),
                Duration.ofMinutes(30),
                Duration.ofSeconds(20));
    }

    /** Returns these options with another address. */
    public HttpOptions withAddress(String newHost, int newPort) {
        return new HttpOptions(
                newHost,
                newPort,
                allowedOrigins,
                allowedHosts,
                maxBodyBytes,
                maxHeaderBytes,
                idleTimeout,
                sessionIdleTime,
                keepAlive);
    }
}
