package dev.holt.protocol.legacy;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpServerTransport;
import java.util.Map;
import reactor.core.publisher.Mono;

/** The SDK's way out: whatever it says goes back to the origin of the request it is handling. */
final class SdkTransport implements McpServerTransport {

    private static final String ORIGIN = "holt.origin";

    /** Returns the context that a request of this origin is handled in. */
    static McpTransportContext carrying(Origin origin) {
        return McpTransportContext.create(Map.of(ORIGIN, origin));
    }

    static Origin carriedBy(McpTransportContext context) {
        if (context.get(ORIGIN) instanceof Origin origin) {
            return origin;
        }
        throw new IllegalStateException("A request without an origin");
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message) {
        return Mono.deferContextual(context ->
                Mono.fromRunnable(() ->
                        carriedBy(context.get(McpTransportContext.KEY))
                                .replyTo()
                                .send(SdkMessages.fromSdk(message))));
    }

    @Override
    public <T> T unmarshalFrom(Object value, TypeRef<T> type) {
        return SdkMessages.convert(value, type);
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }
}
