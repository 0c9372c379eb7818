package dev.holt.protocol.legacy;

import static io.modelcontextprotocol.spec.McpSchema.ErrorCodes.INVALID_REQUEST;

import dev.holt.protocol.Message;
import dev.holt.protocol.MessageException;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * The SDK's session over one stream, with its lifecycle made strict and prompt.
 *
 * <p>The SDK keeps requests waiting, without an answer, until the client's {@code
 * notifications/initialized} has come. Here a request before the handshake is refused at once, a
 * ping is answered, and the session opens with the answer to {@code initialize}, so that clients
 * which are late with that notification, or never send it, are served as well. The transport must
 * hand over {@code initialize} and all notifications in order.
 */
final class StreamSession extends McpServerSession {

    private final McpServerTransport transport;
    private final Set<String> requests;
    private final Set<String> notifications;
    private volatile boolean open;

    StreamSession(McpServerTransport transport, SessionMethods methods, Duration requestTimeout) {
        super(
                UUID.randomUUID().toString(),
                requestTimeout,
                transport,
                methods::initialize,
                methods.requests(),
                methods.notifications());
        this.transport = transport;
        this.requests = methods.requests().keySet();
        this.notifications = methods.notifications().keySet();
    }

    @Override
    public Mono<Void> handle(JSONRPCMessage message) {
        return switch (message) {
            case JSONRPCRequest request -> request(request);
            case JSONRPCNotification notification -> notification(notification);
            default -> super.handle(message);
        };
    }

    private Mono<Void> request(JSONRPCRequest request) {
        if (request.method().equals(McpSchema.METHOD_INITIALIZE)) {
            return open ? refuse(request, "The session is already initialized") : open(request);
        }
        if (open || !requests.contains(request.method())) {
            return super.handle(request);
        }
        return request.method().equals(McpSchema.METHOD_PING)
                ? transport.sendMessage(JSONRPCResponse.result(request.id(), Map.of()))
                : refuse(request, "The session is not initialized: send initialize first");
    }

    private Mono<Void> open(JSONRPCRequest request) {
        try {
            SdkMessages.initialize((Message.Request) SdkMessages.fromSdk(request));
        } catch (MessageException problem) {
            return transport.sendMessage(
                    JSONRPCResponse.error(
                            request.id(),
                            new JSONRPCResponse.JSONRPCError(
                                    problem.answer().code(), problem.answer().message())));
        }
        JSONRPCNotification initialized =
                new JSONRPCNotification(McpSchema.METHOD_NOTIFICATION_INITIALIZED);
        return super.handle(request)
                .then(Mono.defer(() -> super.handle(initialized)))
                .doOnSuccess(done -> open = true);
    }

    private Mono<Void> notification(JSONRPCNotification notification) {
        boolean known = notifications.contains(notification.method());
        boolean handshake = notification.method().equals(McpSchema.METHOD_NOTIFICATION_INITIALIZED);
        return open && known && !handshake ? super.handle(notification) : Mono.empty();
    }

    private Mono<Void> refuse(JSONRPCRequest request, String reason) {
        return transport.sendMessage(
                JSONRPCResponse.error(
                        request.id(), new JSONRPCResponse.JSONRPCError(INVALID_REQUEST, reason)));
    }
}
