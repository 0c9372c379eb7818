package dev.holt.protocol.legacy;

import dev.holt.protocol.Message;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Messages as the SDK's types and back. */
final class SdkMessages {

    private static final JsonMapper JSON = new JsonMapper();

    private SdkMessages() {}

    /** Returns a request or notification for the SDK's session. */
    static JSONRPCMessage toSdk(Message message) {
        return switch (message) {
            case Message.Request request ->
                    new JSONRPCRequest(request.method(), request.id(), request.params());
            case Message.Notification notification ->
                    new JSONRPCNotification(notification.method(), notification.params());
            case Message.Result result -> throw noCall(result);
            case Message.Failure failure -> throw noCall(failure);
        };
    }

    /** Returns an answer of the SDK's session. */
    static Message fromSdk(JSONRPCMessage message) {
        if (!(message instanceof JSONRPCResponse response)) {
            throw noCall(message);
        }
        JSONRPCResponse.JSONRPCError error = response.error();
        if (error == null) {
            return new Message.Result(response.id(), response.result());
        }
        return new Message.Failure(
                response.id(), error.code(), error.message(), object(error.data()));
    }

    /** Returns what is left of a message, such as its params, as one of the SDK's types. */
    static <T> T convert(Object value, TypeRef<T> type) {
        return JSON.convertValue(value, JSON.constructType(type.getType()));
    }

    static McpSchema.InitializeResult initializeResult(Map<String, Object> fields) {
        return JSON.convertValue(fields, McpSchema.InitializeResult.class);
    }

    @SuppressWarnings("unchecked") // the codec makes JSON objects, whose keys are texts
    static Map<String, Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static IllegalArgumentException noCall(Object message) {
        return new IllegalArgumentException("Not expected here: " + message);
    }
}
