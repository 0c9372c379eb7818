package dev.holt.protocol.modern;

import dev.holt.protocol.ClientRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client declared that it can do for the server, in this request alone.
 *
 * @param elicitation whether it can show a form to its user
 * @param sampling whether it can have its model write something
 * @param samplingWithTools whether that model may use tools meanwhile
 * @param roots whether it can tell the folders it works in
 */
record ClientCapabilities(
        boolean elicitation, boolean sampling, boolean samplingWithTools, boolean roots) {

    static ClientCapabilities of(@Nullable Object declared) {
        Map<?, ?> map = object(declared);
        Map<?, ?> sampling = object(map.get("sampling"));
        return new ClientCapabilities(
                map.containsKey("elicitation") && hasForms(map.get("elicitation")),
                map.get("sampling") instanceof Map<?, ?>,
                sampling.get("tools") instanceof Map<?, ?>,
                map.get("roots") instanceof Map<?, ?>);
    }

    /** A client that says nothing about its ways to ask means forms. */
    private static boolean hasForms(@Nullable Object elicitation) {
        return elicitation instanceof Map<?, ?> ways
                && (ways.get("form") instanceof Map<?, ?> || !ways.containsKey("url"));
    }

    boolean canAnswer(Class<? extends ClientRequest> kind) {
        if (kind == ClientRequest.Elicitation.class) {
            return elicitation;
        }
        return kind == ClientRequest.Sampling.class ? sampling : roots;
    }

    boolean canAnswer(ClientRequest request) {
        return canAnswer(request.getClass()) && (samplingWithTools || !usesTools(request));
    }

    /** Returns the capability that a request takes, as clients declare it. */
    static Map<String, Object> needed(ClientRequest request) {
        return switch (request) {
            case ClientRequest.Elicitation form -> Map.of("elicitation", Map.of("form", Map.of()));
            case ClientRequest.Sampling sampling ->
                    Map.of("sampling", usesTools(request) ? Map.of("tools", Map.of()) : Map.of());
            case ClientRequest.Roots roots -> Map.of("roots", Map.of());
        };
    }

    private static boolean usesTools(ClientRequest request) {
        return request instanceof ClientRequest.Sampling(Map<String, Object> params)
                && (params.containsKey("tools") || params.containsKey("toolChoice"));
    }

    private static Map<?, ?> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
