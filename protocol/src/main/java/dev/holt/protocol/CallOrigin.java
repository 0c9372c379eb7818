package dev.holt.protocol;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import reactor.util.context.Context;

/**
 * What a transport knows of a message beyond its content: who sent it, and the id of the request.
 * It travels in the SDK's transport context, since the SDK hands handlers nothing but the params.
 */
public final class CallOrigin {

    /** The principal of whoever reaches the server from this machine without logging in. */
    public static final String LOCAL = "local";

    private static final String PRINCIPAL = "holt.principal";
    private static final String REQUEST_ID = "holt.request-id";

    private CallOrigin() {}

    /** Returns what adds the origin of a message to the reactive context it is handled in. */
    public static UnaryOperator<Context> of(JSONRPCMessage message, String principal) {
        McpTransportContext origin =
                McpTransportContext.create(
                        message instanceof JSONRPCRequest request
                                ? Map.of(PRINCIPAL, principal, REQUEST_ID, request.id())
                                : Map.of(PRINCIPAL, principal));
        return context -> context.put(McpTransportContext.KEY, origin);
    }

    static String principal(McpAsyncServerExchange exchange) {
        return exchange.transportContext().get(PRINCIPAL) instanceof String principal
                ? principal
                : LOCAL;
    }

    static Optional<Object> requestId(McpAsyncServerExchange exchange) {
        return Optional.ofNullable(exchange.transportContext().get(REQUEST_ID));
    }
}
