package dev.holt.protocol.modern;

import dev.holt.protocol.ClientAnswer;
import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.Message;
import dev.holt.protocol.ProtocolException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a request brings along because an earlier one asked for it. */
final class InputResponses {

    /** The only methods that may ask (basic/patterns/mrtr, Supported Requests). */
    private static final Set<String> ASKING = Set.of("tools/call", "resources/read", "prompts/get");

    private InputResponses() {}

    /** Returns whether a method may ask the client anything. */
    static boolean mayAsk(String method) {
        return ASKING.contains(method);
    }

    /** Returns whether a request is another round of one that came before. */
    static boolean isRetry(Message.Request request) {
        return mayAsk(request.method())
                && (request.params().get("inputResponses") != null
                        || request.params().get("requestState") != null);
    }

    /**
     * Returns the state that the request carries, as it came.
     *
     * @throws ProtocolException when it is no text
     */
    static Optional<String> state(Message.Request request) {
        Object sent = request.params().get("requestState");
        if (sent == null || !mayAsk(request.method())) {
            return Optional.empty();
        }
        if (sent instanceof String text) {
            return Optional.of(text);
        }
        throw new ProtocolException(ErrorCode.INVALID_PARAMS, "params.requestState must be a text");
    }

    /**
     * Returns the answers by their questions' keys, not checked one by one.
     *
     * @throws ProtocolException when they are no object
     */
    static Map<?, ?> answers(Message.Request request) {
        Object sent = request.params().get("inputResponses");
        if (sent == null || !mayAsk(request.method())) {
            return Map.of();
        }
        if (sent instanceof Map<?, ?> map) {
            return map;
        }
        throw new ProtocolException(
                ErrorCode.INVALID_PARAMS, "params.inputResponses must be an object");
    }

    /**
     * Returns one answer, if it was sent.
     *
     * @throws ProtocolException when it is no object
     */
    static Optional<ClientAnswer> answer(Map<?, ?> answers, String key) {
        Object sent = answers.get(key);
        if (sent == null) {
            return Optional.empty();
        }
        if (sent instanceof Map<?, ?> fields) {
            return Optional.of(answer(fields));
        }
        throw new ProtocolException(
                ErrorCode.INVALID_PARAMS, "params.inputResponses." + key + " must be an object");
    }

    static ClientAnswer answer(Map<?, ?> fields) {
        Map<String, Object> copy = new LinkedHashMap<>();
        fields.forEach((name, value) -> copy.put(String.valueOf(name), value));
        return new ClientAnswer(Collections.unmodifiableMap(copy));
    }
}
