package dev.holt.transport.http.login;

import dev.holt.protocol.Principal;
import java.util.Optional;

/**
 * Finds out who sent a request. Asked anew for each request, and from time to time while a client
 * listens; safe for any number of threads.
 */
@FunctionalInterface
public interface Authenticator {

    /**
     * Returns who shows these credentials; empty when they are nobody's, or no longer.
     *
     * @param authorization the value of the header {@code Authorization}, such as {@code Bearer x}
     */
    Optional<Principal> authenticate(String authorization);
}
