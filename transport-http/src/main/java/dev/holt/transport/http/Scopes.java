package dev.holt.transport.http;

import dev.holt.protocol.Catalog;
import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.Message;
import dev.holt.protocol.Principal;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Recognises calls of tools that change something by callers who may only read. The catalog refuses
 * them anyway; knowing it before lets the transport answer with the status that clients know how to
 * handle.
 */
final class Scopes {

    private final Catalog catalog;
    private final Login login;

    Scopes(Catalog catalog, Login login) {
        this.catalog = catalog;
        this.login = login;
    }

    void require(Message message, Principal principal, HttpServletResponse response)
            throws Refused {
        if (principal.readOnly()
                && message instanceof Message.Request request
                && request.method().equals("tools/call")
                && request.params().get("name") instanceof String name
                && catalog.tool(name).filter(tool -> !tool.hints().readOnly()).isPresent()) {
            login.challengeForWriting(response);
            throw new Refused(
                    403,
                    new Message.Failure(
                            request.id(),
                            ErrorCode.INVALID_REQUEST,
                            "Tool %s changes the wiki, and the token %s only reads"
                                    .formatted(name, principal.name())));
        }
    }
}
