package dev.holt.protocol.legacy;

import dev.holt.protocol.Message;
import dev.holt.protocol.Principal;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import reactor.util.context.Context;

/**
 * What a transport knows of a message beyond its content: who sent it, and the id of the request.
 * It travels in the SDK's transport context, since the SDK hands handlers nothing but the params.
 */
public final class CallOrigin {

    private static final String PRINCIPAL = "holt.principal";
    private static final String REQUEST_ID = "holt.request-id";

    private CallOrigin() {}

    /** Returns what adds the origin of a message to the reactive context it is handled in. */
    public static UnaryOperator<Context> of(Message message, Principal principal) {
        McpTransportContext origin =
                McpTransportContext.create(
                        message instanceof Message.Request request
                                ? Map.of(PRINCIPAL, principal, REQUEST_ID, request.id())
                                : Map.of(PRINCIPAL, principal));
        return context -> context.put(McpTransportContext.KEY, origin);
    }

    static Principal principal(McpAsyncServerExchange exchange) {
        return exchange.transportContext().get(PRINCIPAL) instanceof Principal principal
                ? principal
                : Principal.LOCAL;
    }

    static Optional<Object> requestId(McpAsyncServerExchange exchange) {
        return Optional.ofNullable(exchange.transportContext().get(REQUEST_ID));
    }
}
