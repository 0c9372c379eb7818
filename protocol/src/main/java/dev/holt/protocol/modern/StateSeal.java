package dev.holt.protocol.modern;

import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.Json;
import dev.holt.protocol.JsonException;
import dev.holt.protocol.Message;
import dev.holt.protocol.Principal;
import dev.holt.protocol.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * Turns request states into texts that only this server can have made, and back.
 *
 * <p>A text is the state as JSON and its HMAC-SHA-256 (RFC 2104), both in Base64, with a point
 * between. Beside the state, what is signed holds until when it is good, for whom and for which
 * request, so that it is of no use to anybody else, later, or for another call. It can be read by
 * the client: there is nothing in it that the client did not send or was not asked.
 */
final class StateSeal {

    private static final String UNTIL = "until";
    private static final String PRINCIPAL = "principal";
    private static final String REQUEST = "request";
    private static final String ASKED = "asked";
    private static final String ANSWERED = "answered";
    private static final String QUESTION = "question";
    private static final String ANSWER = "answer";

    private final StatelessOptions options;

    StateSeal(StatelessOptions options) {
        this.options = options;
    }

    /**
     * Returns the text for a state.
     *
     * @throws ProtocolException when it would be longer than is allowed
     */
    String seal(RequestState state, Message.Request request, Principal principal) {
        Map<String, Object> answered = new LinkedHashMap<>();
        state.answered()
                .forEach((key, each) ->
                        answered.put(
                                key,
                                Map.of(QUESTION, each.question(), ANSWER, each.answer().fields())));
        Map<String, Object> signed = new LinkedHashMap<>();
        signed.put(UNTIL, options.clock().instant().plus(options.stateLife()).toEpochMilli());
        signed.put(PRINCIPAL, principal.name());
        signed.put(REQUEST, fingerprint(request));
        signed.put(ASKED, state.asked());
        signed.put(ANSWERED, answered);
        String payload =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Json.write(signed).toByteArray());
        String text = payload + "." + signature(payload);
        if (text.length() > options.maxState()) {
            throw new ProtocolException(
                    ErrorCode.INVALID_PARAMS,
                    "The answers so far take more than %d characters of state; answer more briefly"
                            .formatted(options.maxState()));
        }
        return text;
    }

    /**
     * Returns the state that a text was made from.
     *
     * @throws ProtocolException when it was not made here, for this caller and request, or is too
     *     old
     */
    RequestState open(String text, Message.Request request, Principal principal) {
        int point = text.indexOf('.');
        if (text.length() > options.maxState()
                || point < 0
                || !isSigned(text.substring(0, point), text.substring(point + 1))) {
            throw refused("was not made by this server, or not as it is now");
        }
        Map<?, ?> signed = parse(text.substring(0, point));
        if (!(signed.get(UNTIL) instanceof Number until)
                || options.clock().instant().isAfter(Instant.ofEpochMilli(until.longValue()))) {
            throw refused("has expired");
        }
        if (!principal.name().equals(signed.get(PRINCIPAL))) {
            throw refused("was made for another caller");
        }
        if (!fingerprint(request).equals(signed.get(REQUEST))) {
            throw refused("was made for another request");
        }
        return state(object(signed.get(ASKED)), object(signed.get(ANSWERED)));
    }

    private static RequestState state(Map<?, ?> asked, Map<?, ?> answered) {
        Map<String, String> questions = new LinkedHashMap<>();
        asked.forEach((key, print) -> questions.put(String.valueOf(key), String.valueOf(print)));
        Map<String, RequestState.Answered> answers = new LinkedHashMap<>();
        answered.forEach((key, value) -> {
            Map<?, ?> each = object(value);
            answers.put(
                    String.valueOf(key),
                    new RequestState.Answered(
                            String.valueOf(each.get(QUESTION)),
                            InputResponses.answer(object(each.get(ANSWER)))));
        });
        return new RequestState(questions, answers);
    }

    /** What makes a request the same one: its retry has another id, and answers. */
    private static String fingerprint(Message.Request request) {
        Map<String, Object> salient = new LinkedHashMap<>();
        salient.put("method", request.method());
        for (String field : new String[] {"name", "uri", "arguments"}) {
            Object value = request.params().get(field);
            if (value != null) {
                salient.put(field, value);
            }
        }
        return Fingerprint.of(salient);
    }

    private boolean isSigned(String payload, String signature) {
        return MessageDigest.isEqual(
                signature(payload).getBytes(StandardCharsets.UTF_8),
                signature.getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String payload) {
        try {
            Mac mac = Mac.getInstance(StatelessOptions.MAC);
            mac.init(options.stateKey());
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(payload.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", impossible);
        }
    }

    private static Map<?, ?> parse(String payload) {
        try {
            byte[] json = Base64.getUrlDecoder().decode(payload);
            if (Json.read(new String(json, StandardCharsets.UTF_8)) instanceof Map<?, ?> state) {
                return state;
            }
        } catch (JsonException | IllegalArgumentException notOurs) {
            // Another kind of server with the same key: refused like what is no object.
        }
        throw refused("is not one of this server");
    }

    private static Map<?, ?> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static ProtocolException refused(String reason) {
        return new ProtocolException(
                ErrorCode.INVALID_PARAMS,
                "The requestState "
                        + reason
                        + ": send the request again without requestState and inputResponses");
    }
}
