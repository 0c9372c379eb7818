package dev.holt.protocol.legacy;

import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.Message;
import dev.holt.protocol.ProtocolException;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.server.McpRequestHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpServerSession;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * The SDK's session, which keeps the state of the handshake and finds what answers a request. All
 * that this package needs of the SDK is in here, in {@link SdkTransport} and {@link SdkMessages}.
 *
 * <p>Everything runs on the thread that hands a request over. The request's origin travels in the
 * SDK's transport context, since the SDK hands handlers nothing but the params. No handler lets out
 * anything but an {@link McpError}, because the SDK would send the message of any other exception
 * to the client.
 */
final class SdkSession {

    private static final Logger LOG = LoggerFactory.getLogger(SdkSession.class);

    /** The session asks its client nothing: {@link Questioning} does, and can give up. */
    private static final Duration UNUSED = Duration.ofSeconds(1);

    private final SessionMethods methods;
    private final Set<String> names;
    private final McpServerSession session;

    SdkSession(String id, SessionMethods methods) {
        this.methods = methods;
        this.names = methods.names();
        this.session =
                new McpServerSession(
                        id,
                        UNUSED,
                        new SdkTransport(),
                        request -> Mono.just(initialize(request)),
                        names.stream()
                                .collect(Collectors.toMap(Function.identity(), this::handler)),
                        Map.of(
                                McpSchema.METHOD_NOTIFICATION_INITIALIZED,
                                (exchange, params) -> Mono.empty()));
    }

    boolean knows(String method) {
        return names.contains(method);
    }

    /** Does the handshake; the answer goes to the origin. */
    void open(ClientDescription client, Origin origin) {
        Map<String, Object> params =
                Map.of(
                        "protocolVersion", client.wantedVersion(),
                        "capabilities", Map.of(),
                        "clientInfo", Map.of("name", client.name(), "version", client.version()));
        handle(
                new Message.Request(origin.requestId(), McpSchema.METHOD_INITIALIZE, params),
                origin);
        // Without this the SDK would keep requests waiting, and the client may never say it.
        handle(
                new Message.Notification(McpSchema.METHOD_NOTIFICATION_INITIALIZED, Map.of()),
                origin);
    }

    /** Answers a request to its origin. */
    void handle(Message message, Origin origin) {
        try {
            session.handle(SdkMessages.toSdk(message))
                    .contextWrite(context ->
                            context.put(McpTransportContext.KEY, SdkTransport.carrying(origin)))
                    .block();
        } catch (RuntimeException | Error bug) {
            LOG.error("A message could not be handled", bug);
            origin.replyTo().send(internalError().answerTo(origin.requestId()));
        }
    }

    void close() {
        session.close();
    }

    private McpSchema.InitializeResult initialize(McpSchema.InitializeRequest request) {
        return SdkMessages.initializeResult(methods.initialize(request.protocolVersion()));
    }

    private McpRequestHandler<Map<String, Object>> handler(String method) {
        return (exchange, params) ->
                Mono.fromCallable(() -> answer(method, params, exchange))
                        .onErrorMap(SdkSession::error);
    }

    /** Returns the answer, or null for none, which makes an empty Mono. */
    private @Nullable Map<String, Object> answer(
            String method, @Nullable Object params, McpAsyncServerExchange exchange) {
        Origin origin = SdkTransport.carriedBy(exchange.transportContext());
        return methods.answer(method, SdkMessages.object(params), origin).orElse(null);
    }

    private static McpError error(Throwable thrown) {
        if (thrown instanceof ProtocolException problem) {
            return error(problem);
        }
        LOG.error("A request failed unexpectedly", thrown);
        return error(internalError());
    }

    private static McpError error(ProtocolException problem) {
        return new McpError(
                new McpSchema.JSONRPCResponse.JSONRPCError(
                        problem.code(),
                        problem.text(),
                        problem.data().isEmpty() ? null : problem.data()));
    }

    private static ProtocolException internalError() {
        return new ProtocolException(
                ErrorCode.INTERNAL_ERROR, "Internal error; the server's log has the details");
    }
}
