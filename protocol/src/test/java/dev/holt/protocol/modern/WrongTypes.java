package dev.holt.protocol.modern;

import dev.holt.protocol.TestOffer;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes good requests of all kinds, and puts something else into some of their fields. */
final class WrongTypes {

    private static final List<String> METHODS =
            List.of(
                    "server/discover",
                    "tools/list",
                    "tools/call",
                    "resources/list",
                    "resources/templates/list",
                    "resources/read",
                    "prompts/list",
                    "prompts/get",
                    "completion/complete",
                    "subscriptions/listen",
                    "initialize",
                    "no/method");

    private static final List<Object> VALUES =
            List.of(
                    0,
                    -1,
                    1.5,
                    true,
                    "",
                    "x",
                    "\ud800",
                    "2026-07-28",
                    9_007_199_254_740_993L,
                    new BigInteger("99999999999999999999"),
                    List.of(),
                    List.of(1, "a", Map.of()),
                    Map.of(),
                    Map.of("a", List.of()),
                    Map.of("name", 7, "uri", true, "type", List.of(), "value", 1));

    private final Random random;

    private WrongTypes(Random random) {
        this.random = random;
    }

    /** Returns a JSON-RPC request with a proper id and method, and anything in its params. */
    static Map<String, Object> request(Random random) {
        return new WrongTypes(random).request();
    }

    private Map<String, Object> request() {
        String method = METHODS.get(random.nextInt(METHODS.size()));
        Map<String, Object> params = params(method);
        for (int i = random.nextInt(4); i > 0; i--) {
            spoil(params);
        }
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("jsonrpc", "2.0");
        request.put("id", random.nextBoolean() ? (Object) random.nextInt() : "id");
        request.put("method", method);
        request.put("params", params);
        return request;
    }

    private Map<String, Object> params(String method) {
        Map<String, Object> meta = Talk.meta();
        meta.put(
                Talk.PREFIX + "clientCapabilities",
                fields("elicitation", fields("form", fields()), "sampling", fields()));
        meta.put(Talk.PREFIX + "clientInfo", fields("name", "n", "version", "1"));
        meta.put(Talk.PREFIX + "logLevel", "info");
        meta.put("progressToken", "t");
        Map<String, Object> params =
                switch (method) {
                    case "tools/call" ->
                            fields(
                                    "name",
                                    random.nextBoolean() ? "ask_twice" : "tool_9",
                                    "arguments",
                                    fields(),
                                    "inputResponses",
                                    fields(
                                            "first",
                                            fields("action", "accept", "content", fields())),
                                    "requestState",
                                    "a.b");
                    case "resources/read" -> fields("uri", TestOffer.NOTE);
                    case "prompts/get" ->
                            fields("name", "greet", "arguments", fields("name", "Zoë"));
                    case "completion/complete" ->
                            fields(
                                    "ref",
                                    fields("type", "ref/prompt", "name", "greet"),
                                    "argument",
                                    fields("name", "name", "value", "n"),
                                    "context",
                                    fields("arguments", fields("mood", "glad")));
                    case "subscriptions/listen" ->
                            fields(
                                    "notifications",
                                    fields(
                                            "toolsListChanged",
                                            true,
                                            "resourceSubscriptions",
                                            new ArrayList<Object>(List.of("test://a"))));
                    default -> fields("cursor", "c");
                };
        if (random.nextBoolean()) {
            params.remove("requestState");
            params.remove("cursor");
        }
        params.put("_meta", meta);
        return params;
    }

    /** Replaces or removes one field, somewhere. */
    private void spoil(Map<String, Object> object) {
        if (object.isEmpty()) {
            object.put("extra", value());
            return;
        }
        List<String> keys = new ArrayList<>(object.keySet());
        String key = keys.get(random.nextInt(keys.size()));
        Object inner = object.get(key);
        if (inner instanceof Map<?, ?> map && random.nextInt(4) > 0) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((name, each) -> copy.put(String.valueOf(name), each));
            spoil(copy);
            object.put(key, copy);
        } else if (random.nextInt(8) == 0) {
            object.remove(key);
        } else {
            object.put(key, value());
        }
    }

    private Object value() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    private static Map<String, Object> fields(Object... keysAndValues) {
        return Talk.with(null, keysAndValues);
    }
}
