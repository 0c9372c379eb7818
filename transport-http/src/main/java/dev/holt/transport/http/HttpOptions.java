package dev.holt.transport.http;

import dev.holt.transport.http.login.Authenticator;
import dev.holt.transport.http.login.ProtectedResource;
import java.util.Optional;
import java.util.Set;

/**
 * Where the HTTP server listens, and for whom.
 *
 * @param host the address to bind: a loopback address, or any if callers have to log in
 * @param port the port to bind; 0 takes a free one
 * @param allowed who may call beside this machine
 * @param access how callers log in
 * @param limits how much the server takes on
 * @param operations what it tells those who look after it
 */
public record HttpOptions(
        String host,
        int port,
        Allowed allowed,
        Access access,
        HttpLimits limits,
        Operations operations) {

    private static final int DEFAULT_PORT = 8080;

    /**
     * Who may call beside this machine.
     *
     * @param origins origins of web pages, each as {@code scheme://host[:port]}; their scripts may
     *     read the answers (CORS)
     * @param hosts names in the Host header, each without its port
     */
    public record Allowed(Set<String> origins, Set<String> hosts) {
        public Allowed {
            origins = Set.copyOf(origins);
            hosts = Set.copyOf(hosts);
            if (origins.contains("*")) {
                throw new IllegalArgumentException("Origins are named one by one, never as *");
            }
        }
    }

    /**
     * How callers log in.
     *
     * @param authenticator who finds out who is calling; if there is none, nobody has to log in
     * @param resource what tells clients where to get a token, if there is an authorization server
     */
    public record Access(
            Optional<Authenticator> authenticator, Optional<ProtectedResource> resource) {}

    /** Returns 127.0.0.1:8080 for this machine without login, with every limit at its default. */
    public static HttpOptions defaults() {
        return new HttpOptions(
                "127.0.0.1",
                DEFAULT_PORT,
                new Allowed(Set.of(), Set.of()),
                new Access(Optional.empty(), Optional.empty()),
                HttpLimits.defaults(),
                Operations.none());
    }

    /** Returns these options with another address. */
    public HttpOptions withAddress(String newHost, int newPort) {
        return new HttpOptions(newHost, newPort, allowed, access, limits, operations);
    }

    /** Returns these options for other origins and hosts beside those of this machine. */
    public HttpOptions withAllowed(Set<String> origins, Set<String> hosts) {
        return new HttpOptions(host, port, new Allowed(origins, hosts), access, limits, operations);
    }

    /** Returns these options with callers that have to log in. */
    public HttpOptions withLogin(Authenticator authenticator) {
        return new HttpOptions(
                host,
                port,
                allowed,
                new Access(Optional.of(authenticator), access.resource()),
                limits,
                operations);
    }

    /** Returns these options with what tells clients where to get a token. */
    public HttpOptions withResource(ProtectedResource resource) {
        return new HttpOptions(
                host,
                port,
                allowed,
                new Access(access.authenticator(), Optional.of(resource)),
                limits,
                operations);
    }

    /** Returns these options with other limits. */
    public HttpOptions withLimits(HttpLimits newLimits) {
        return new HttpOptions(host, port, allowed, access, newLimits, operations);
    }

    /** Returns these options with something to tell those who look after the server. */
    public HttpOptions withOperations(Operations other) {
        return new HttpOptions(host, port, allowed, access, limits, other);
    }
}
