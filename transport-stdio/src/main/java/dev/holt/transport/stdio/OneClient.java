package dev.holt.transport.stdio;

import dev.holt.protocol.MessageCodec;
import dev.holt.protocol.legacy.SdkMessages;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The SDK's view of the transport: a provider of one session, and the way to its client. */
final class OneClient implements McpServerTransportProvider, McpServerTransport {

    private final MessageCodec codec;
    private final MessageWriter writer;
    private @Nullable McpServerSession session;

    OneClient(MessageCodec codec, MessageWriter writer) {
        this.codec = codec;
        this.writer = writer;
    }

    @Override
    public void setSessionFactory(McpServerSession.Factory factory) {
        session = factory.create(this);
    }

    /** Returns the session, which exists once a server was bound to this provider. */
    McpServerSession session() {
        if (session == null) {
            throw new IllegalStateException("No server is bound to this transport");
        }
        return session;
    }

    @Override
    public List<String> protocolVersions() {
        return List.of(
                ProtocolVersions.MCP_2024_11_05,
                ProtocolVersions.MCP_2025_03_26,
                ProtocolVersions.MCP_2025_06_18,
                ProtocolVersions.MCP_2025_11_25);
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message) {
        return Mono.fromRunnable(() -> writer.write(codec.encode(SdkMessages.fromSdk(message))));
    }

    @Override
    public Mono<Void> notifyClients(String method, Object params) {
        return session().sendNotification(method, params);
    }

    @Override
    public <T> T unmarshalFrom(Object value, TypeRef<T> type) {
        return SdkMessages.convert(value, type);
    }

    /** The streams belong to whoever made them, so there is nothing to close here. */
    @Override
    public void close() {}

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }
}
