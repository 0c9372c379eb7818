package dev.holt.transport.http;

import dev.holt.protocol.MessageCodec;
import dev.holt.protocol.legacy.SdkMessages;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpStreamableServerTransport;
import reactor.core.publisher.Mono;

/** What the server writes to one client, as long as the connection lasts. */
interface ClientStream extends McpStreamableServerTransport {
    /** What reads and writes the messages. */
    MessageCodec codec();

    /** Ids would promise that a broken stream can be taken up again, which it cannot. */
    @Override
    default Mono<Void> sendMessage(JSONRPCMessage message, String eventId) {
        return sendMessage(message);
    }

    @Override
    default <T> T unmarshalFrom(Object value, TypeRef<T> type) {
        return SdkMessages.convert(value, type);
    }

    @Override
    default Mono<Void> closeGracefully() {
        return Mono.fromRunnable(this::close);
    }
}
