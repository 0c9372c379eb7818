package dev.holt.transport.http;

import dev.holt.protocol.Principal;
import dev.holt.transport.http.login.Authenticator;
import dev.holt.transport.http.login.ProtectedResource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Lets callers in and tells those it does not let in how to get in (RFC 6750, RFC 9728). */
final class Login {

    private static final String AUTHORIZATION = "Authorization";

    private final HttpOptions.Access access;

    Login(HttpOptions.Access access) {
        this.access = access;
    }

    /**
     * Returns who is calling. Only the Authorization header counts: what stands in a URL ends up in
     * logs.
     */
    Principal principal(HttpServletRequest request, HttpServletResponse response) throws Refused {
        Optional<Authenticator> authenticator = access.authenticator();
        if (authenticator.isEmpty()) {
            return Principal.LOCAL;
        }
        List<String> sent = Collections.list(request.getHeaders(AUTHORIZATION));
        if (sent.isEmpty()) {
            challenge(response, Optional.empty(), ProtectedResource.READ_SCOPE);
            throw new Refused(401, "Log in: send the header Authorization: Bearer TOKEN");
        }
        Optional<Principal> found =
                sent.size() > 1
                        ? Optional.empty()
                        : authenticator.get().authenticate(sent.getFirst());
        if (found.isEmpty()) {
            challenge(response, Optional.of("invalid_token"), ProtectedResource.READ_SCOPE);
            throw new Refused(401, "The token is unknown or was revoked");
        }
        return found.get();
    }

    /** Returns what tells, at any later time, whether the same caller would still be let in. */
    BooleanSupplier stillKnown(HttpServletRequest request, Principal principal) {
        Optional<Authenticator> authenticator = access.authenticator();
        String authorization = request.getHeader(AUTHORIZATION);
        return () ->
                authenticator.isEmpty()
                        || authenticator
                                .get()
                                .authenticate(authorization)
                                .filter(principal::equals)
                                .isPresent();
    }

    /** Tells that a token lacks what a request needs. */
    void challengeForWriting(HttpServletResponse response) {
        challenge(response, Optional.of("insufficient_scope"), ProtectedResource.WRITE_SCOPE);
    }

    private void challenge(HttpServletResponse response, Optional<String> error, String scope) {
        StringBuilder challenge = new StringBuilder("Bearer realm=\"holt\"");
        error.ifPresent(code -> challenge.append(", error=\"" + code + "\""));
        access.resource()
                .ifPresent(resource ->
                        challenge.append(", resource_metadata=\"" + resource.documentUri() + "\""));
        if (access.resource().isPresent()
                || error.filter("insufficient_scope"::equals).isPresent()) {
            challenge.append(", scope=\"" + scope + "\"");
        }
        response.setHeader("WWW-Authenticate", challenge.toString());
    }
}
