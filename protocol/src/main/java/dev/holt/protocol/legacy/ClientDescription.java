package dev.holt.protocol.legacy;

import dev.holt.protocol.ClientRequest;
import dev.holt.protocol.ClientText;
import dev.holt.protocol.RequestParams;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a client says of itself in its handshake.
 *
 * @param wantedVersion the protocol version it would like
 * @param name its name, cleaned
 * @param version its version, cleaned
 * @param answers the kinds of requests that it can answer
 */
record ClientDescription(
        String wantedVersion,
        String name,
        String version,
        Set<Class<? extends ClientRequest>> answers) {

    /** Whoever has not said anything yet. */
    static final ClientDescription UNKNOWN =
            new ClientDescription("", ClientText.clean(null), ClientText.clean(null), Set.of());

    static ClientDescription read(Map<String, Object> initialize) {
        RequestParams params = new RequestParams("initialize", initialize);
        RequestParams client = params.optionalObject("clientInfo");
        RequestParams capabilities = params.optionalObject("capabilities");
        Map<String, Object> named = params.optionalFields("capabilities");
        Map<Class<? extends ClientRequest>, Boolean> answers = new LinkedHashMap<>();
        answers.put(ClientRequest.Elicitation.class, form(capabilities, named));
        answers.put(ClientRequest.Sampling.class, has(capabilities, named, "sampling"));
        answers.put(ClientRequest.Roots.class, has(capabilities, named, "roots"));
        answers.values().removeIf(can -> !can);
        return new ClientDescription(
                params.text("protocolVersion"),
                ClientText.clean(client.optionalText("name").orElse(null)),
                ClientText.clean(client.optionalText("version").orElse(null)),
                Set.copyOf(answers.keySet()));
    }

    /** Forms are what a client means that names no mode (2025-11-25, client/elicitation). */
    private static boolean form(RequestParams capabilities, Map<String, Object> named) {
        if (!has(capabilities, named, "elicitation")) {
            return false;
        }
        Map<String, Object> modes = capabilities.optionalFields("elicitation");
        return modes.get("form") != null || modes.get("url") == null;
    }

    private static boolean has(RequestParams capabilities, Map<String, Object> named, String name) {
        capabilities.optionalFields(name);
        return Optional.ofNullable(named.get(name)).isPresent();
    }
}
