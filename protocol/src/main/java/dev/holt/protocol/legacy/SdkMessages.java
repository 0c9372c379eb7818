package dev.holt.protocol.legacy;

import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.Message;
import dev.holt.protocol.MessageException;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Messages as the SDK's types and back. */
public final class SdkMessages {

    private static final JsonMapper JSON = new JsonMapper();

    private SdkMessages() {}

    /** Returns a message for the SDK's sessions. */
    public static JSONRPCMessage toSdk(Message message) {
        return switch (message) {
            case Message.Request request ->
                    new JSONRPCRequest(request.method(), request.id(), request.params());
            case Message.Notification notification ->
                    new JSONRPCNotification(notification.method(), notification.params());
            case Message.Result result -> JSONRPCResponse.result(result.id(), result.result());
            case Message.Failure failure ->
                    JSONRPCResponse.error(
                            failure.id() == null ? "" : failure.id(),
                            new JSONRPCResponse.JSONRPCError(
                                    failure.code(), failure.message(), failure.data()));
        };
    }

    /** Returns what one of the SDK's sessions says. */
    public static Message fromSdk(JSONRPCMessage message) {
        return switch (message) {
            case JSONRPCRequest request ->
                    new Message.Request(request.id(), request.method(), object(request.params()));
            case JSONRPCNotification notification ->
                    new Message.Notification(notification.method(), object(notification.params()));
            case JSONRPCResponse response -> answer(response);
            default -> throw new IllegalArgumentException("No JSON-RPC message: " + message);
        };
    }

    /** Returns what is left of a message, such as its params, as one of the SDK's types. */
    public static <T> T convert(Object value, TypeRef<T> type) {
        return JSON.convertValue(value, JSON.constructType(type.getType()));
    }

    /**
     * Reads the params of an initialize request.
     *
     * @throws MessageException -32602 when they are not what the handshake needs
     */
    public static McpSchema.InitializeRequest initialize(Message.Request request)
            throws MessageException {
        if (!(request.params().get("protocolVersion") instanceof String)) {
            throw new MessageException(
                    request.id(),
                    ErrorCode.INVALID_PARAMS,
                    "initialize needs a protocolVersion, a text");
        }
        try {
            return JSON.convertValue(request.params(), McpSchema.InitializeRequest.class);
        } catch (JacksonException | IllegalArgumentException wrongShape) {
            throw new MessageException(
                    request.id(),
                    ErrorCode.INVALID_PARAMS,
                    "initialize: capabilities or clientInfo is not what MCP defines");
        }
    }

    private static Message answer(JSONRPCResponse response) {
        JSONRPCResponse.JSONRPCError error = response.error();
        if (error == null) {
            return new Message.Result(response.id(), response.result());
        }
        return new Message.Failure(
                response.id(), error.code(), error.message(), object(error.data()));
    }

    @SuppressWarnings("unchecked") // converting to a map of texts makes one
    private static Map<String, Object> object(@Nullable Object value) {
        return value == null ? Map.of() : JSON.convertValue(value, Map.class);
    }
}
