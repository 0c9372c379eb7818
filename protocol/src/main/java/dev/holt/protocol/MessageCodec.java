package dev.holt.protocol;

import static dev.holt.protocol.ErrorCode.INTERNAL_ERROR;
import static dev.holt.protocol.ErrorCode.INVALID_PARAMS;
import static dev.holt.protocol.ErrorCode.INVALID_REQUEST;
import static dev.holt.protocol.ErrorCode.PARSE_ERROR;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * JSON-RPC messages to and from bytes, as strict as MCP is about their shape.
 *
 * <p>What JSON lets pass and MCP does not is refused here: text that is not UTF-8, batches, ids
 * that are null, fractions or beyond 64 bits, params that are no object. A message's size is
 * bounded by the transport before it gets here; its depth and its number of tokens are bounded by
 * {@link Json}, since a few megabytes of empty lists would fill the heap. Safe for any number of
 * threads.
 */
public final class MessageCodec {

    private static final Logger LOG = LoggerFactory.getLogger(MessageCodec.class);

    /**
     * Reads one message.
     *
     * @param utf8 exactly the message's bytes
     * @throws MessageException when it is not JSON (-32700), not a message (-32600) or its params
     *     are not an object (-32602)
     */
    public Message decode(byte[] utf8) throws MessageException {
        Object value = parse(text(utf8));
        if (value instanceof List<?>) {
            throw new MessageException(
                    INVALID_REQUEST, "Batches are not supported: send one message at a time");
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new MessageException(INVALID_REQUEST, "A message is a JSON object");
        }
        Object id = id(map).orElse(null);
        if (!"2.0".equals(map.get("jsonrpc"))) {
            throw new MessageException(id, INVALID_REQUEST, "\"jsonrpc\" must be \"2.0\"");
        }
        return map.containsKey("method") ? call(id, map) : response(id, map);
    }

    /** Writes a message on one line, without a line end. */
    public ByteArrayOutputStream encode(Message message) {
        try {
            return Json.write(fields(message));
        } catch (JsonException unwritable) {
            // Such as fields nested without end: the caller still gets an answer.
            LOG.error("A message could not be written as JSON", unwritable);
            return Json.write(
                    fields(
                            new Message.Failure(
                                    answered(message),
                                    INTERNAL_ERROR,
                                    "The answer could not be written as JSON")));
        }
    }

    private static @Nullable Object answered(Message message) {
        return switch (message) {
            case Message.Result result -> result.id();
            case Message.Failure failure -> failure.id();
            case Message.Request request -> null;
            case Message.Notification notification -> null;
        };
    }

    private static String text(byte[] utf8) throws MessageException {
        String text = new String(utf8, StandardCharsets.UTF_8);
        // Decoding leniently and looking twice only at what has a replacement character in it is
        // much cheaper than decoding everything strictly.
        if (text.indexOf('\uFFFD') >= 0 && !isUtf8(utf8)) {
            throw new MessageException(PARSE_ERROR, "The message is not valid UTF-8");
        }
        return text;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException invalid) {
            return false;
        }
    }

    private static @Nullable Object parse(String text) throws MessageException {
        try {
            return Json.read(text);
        } catch (JsonException malformed) {
            throw new MessageException(PARSE_ERROR, "Not valid JSON: " + malformed.getMessage());
        }
    }

    private static Optional<Object> id(Map<?, ?> map) throws MessageException {
        if (!map.containsKey("id")) {
            return Optional.empty();
        }
        Object id = map.get("id");
        if (id instanceof String || id instanceof Integer || id instanceof Long) {
            return Optional.of(id);
        }
        throw new MessageException(
                INVALID_REQUEST, "\"id\" must be a text or a whole number of at most 64 bits");
    }

    private static Message call(@Nullable Object id, Map<?, ?> map) throws MessageException {
        if (!(map.get("method") instanceof String method)) {
            throw new MessageException(id, INVALID_REQUEST, "\"method\" must be a text");
        }
        Object params = map.get("params");
        if (params != null && !(params instanceof Map<?, ?>)) {
            throw new MessageException(id, INVALID_PARAMS, "\"params\" must be an object");
        }
        return id == null
                ? new Message.Notification(method, object(params))
                : new Message.Request(id, method, object(params));
    }

    private static Message response(@Nullable Object id, Map<?, ?> map) throws MessageException {
        Object result = map.get("result");
        Object error = map.get("error");
        if (id == null || (result == null) == (error == null)) {
            throw new MessageException(
                    INVALID_REQUEST, "A message has a method, or an id with a result or an error");
        }
        if (result != null) {
            return new Message.Result(id, result);
        }
        if (error instanceof Map<?, ?> fields
                && fields.get("code") instanceof Integer code
                && fields.get("message") instanceof String text) {
            return new Message.Failure(id, code, text, object(fields.get("data")));
        }
        throw new MessageException(
                INVALID_REQUEST, "\"error\" needs a code, a number, and a message, a text");
    }

    @SuppressWarnings("unchecked") // the keys of a JSON object are texts
    private static Map<String, Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static Map<String, Object> fields(Message message) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("jsonrpc", "2.0");
        if (message instanceof Message.Result result) {
            fields.put("id", result.id());
            fields.put("result", result.result());
        } else if (message instanceof Message.Failure failure) {
            putError(fields, failure);
        } else if (message instanceof Message.Notification notification) {
            putCall(fields, notification.method(), notification.params());
        } else if (message instanceof Message.Request request) {
            fields.put("id", request.id());
            putCall(fields, request.method(), request.params());
        }
        return fields;
    }

    private static void putCall(
            Map<String, Object> fields, String method, Map<String, Object> params) {
        fields.put("method", method);
        if (!params.isEmpty()) {
            fields.put("params", params);
        }
    }

    private static void putError(Map<String, Object> fields, Message.Failure failure) {
        Object id = failure.id();
        if (id != null) {
            fields.put("id", id);
        }
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", failure.code());
        error.put("message", failure.message());
        if (!failure.data().isEmpty()) {
            error.put("data", failure.data());
        }
        fields.put("error", error);
    }
}
