package dev.holt.protocol.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.Message;
import dev.holt.protocol.Principal;
import dev.holt.protocol.TestOffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every field of every request with every type that it does not take. */
class WrongFieldsTest {

    private static final List<Object> VALUES =
            List.of(true, 7, Long.MAX_VALUE, 0.5, "text", List.of("x"), Map.of("a", 1));

    private final KeptMessages replies = new KeptMessages();

    @ParameterizedTest
    @CsvSource({
        "initialize, protocolVersion, String",
        "initialize, capabilities, Map",
        "initialize, capabilities.elicitation, Map",
        "initialize, capabilities.sampling, Map",
        "initialize, capabilities.roots, Map",
        "initialize, clientInfo, Map",
        "initialize, clientInfo.name, String",
        "initialize, clientInfo.version, String",
        "tools/list, cursor, String",
        "tools/list, _meta, Map",
        "tools/call, name, String",
        "tools/call, arguments, Map",
        "tools/call, _meta, Map",
        "resources/list, cursor, String",
        "resources/templates/list, cursor, String",
        "resources/read, uri, String",
        "resources/subscribe, uri, String",
        "resources/unsubscribe, uri, String",
        "prompts/list, cursor, String",
        "prompts/get, name, String",
        "prompts/get, arguments, Map",
        "prompts/get, arguments.name, String",
        "completion/complete, ref, Map",
        "completion/complete, ref.type, String",
        "completion/complete, ref.name, String",
        "completion/complete, argument, Map",
        "completion/complete, argument.name, String",
        "completion/complete, argument.value, String",
        "completion/complete, context, Map",
        "completion/complete, context.arguments, Map",
        "completion/complete, context.arguments.mood, String",
        "logging/setLevel, level, String",
    })
    void fieldOfAnotherType_isNamedInTheRefusal(String method, String field, String type)
            throws Exception {
        for (Object wrong : VALUES) {
            if (!(type.equals("Map") ? wrong instanceof Map : wrong instanceof String)) {
                Map<String, Object> params = good(method);
                put(params, List.of(field.split("\\.")), wrong);

                Message.Failure refusal = (Message.Failure) answer(method, params);

                assertThat(refusal.code()).as(wrong.toString()).isEqualTo(ErrorCode.INVALID_PARAMS);
                assertThat(refusal.message())
                        .contains(method, field + " must be " + (type.equals("Map") ? "an" : "a"));
            }
        }
    }

    private Message answer(String method, Map<String, Object> params) throws Exception {
        SessionServer server =
                new SessionServer(new TestOffer().catalog(), SessionOptions.forStreams());
        try (LegacySession session = server.open(new KeptMessages())) {
            if (!method.equals("initialize")) {
                session.initialize(
                        new Message.Request(0, "initialize", good("initialize")), Principal.LOCAL);
            }
            session.handle(new Message.Request(1, method, params), replies, Principal.LOCAL);
            return replies.next();
        }
    }

    private static Map<String, Object> good(String method) {
        return new LinkedHashMap<>(
                switch (method) {
                    case "initialize" -> Map.<String, Object>of("protocolVersion", "2025-11-25");
                    case "tools/call" -> Map.<String, Object>of("name", "log");
                    case "prompts/get" -> Map.<String, Object>of("name", "greet");
                    case "completion/complete" ->
                            Map.<String, Object>of(
                                    "ref",
                                            new LinkedHashMap<>(
                                                    Map.of("type", "ref/prompt", "name", "greet")),
                                    "argument",
                                            new LinkedHashMap<>(
                                                    Map.of("name", "name", "value", "")));
                    default -> Map.<String, Object>of();
                });
    }

    @SuppressWarnings("unchecked") // the maps on the way are those of good()
    private static void put(Map<String, Object> params, List<String> path, Object value) {
        Map<String, Object> target = params;
        for (String step : path.subList(0, path.size() - 1)) {
            target =
                    (Map<String, Object>)
                            target.computeIfAbsent(step, key -> new LinkedHashMap<>());
        }
        target.put(path.getLast(), value);
    }
}
