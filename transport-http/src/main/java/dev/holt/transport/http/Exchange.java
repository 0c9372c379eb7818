package dev.holt.transport.http;

import dev.holt.protocol.Message;
import dev.holt.protocol.Principal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * One HTTP request that passed the guard, with the way back.
 *
 * @param caller who sent it
 * @param mayStream whether the client takes events
 * @param scopes what callers may do
 */
record Exchange(
        HttpServletRequest request,
        HttpServletResponse response,
        Caller caller,
        boolean mayStream,
        Scopes scopes) {

    Principal principal() {
        return caller.principal();
    }

    /** Refuses what the caller may not do. */
    void requireScope(Message message) throws Refused {
        scopes.require(message, principal(), response);
    }
}
