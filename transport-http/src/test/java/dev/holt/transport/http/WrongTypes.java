package dev.holt.transport.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests of both eras with a value of another kind somewhere in them: from one seed always the
 * same ones.
 */
final class WrongTypes {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String META =
            "\"_meta\":{\"progressToken\":\"p\",\"io.modelcontextprotocol/protocolVersion\":"
                    + "\"2026-07-28\",\"io.modelcontextprotocol/clientInfo\":{\"name\":\"n\","
                    + "\"version\":\"1\"},\"io.modelcontextprotocol/clientCapabilities\":"
                    + "{\"elicitation\":{}},\"io.modelcontextprotocol/logLevel\":\"info\"}";

    private static final Map<String, String> PARAMS =
            Map.ofEntries(
                    Map.entry(
                            "initialize", "\"protocolVersion\":\"2025-11-25\",\"capabilities\":{}"),
                    Map.entry("ping", "\"x\":1"),
                    Map.entry("server/discover", "\"x\":1"),
                    Map.entry("tools/list", "\"cursor\":null"),
                    Map.entry(
                            "tools/call",
                            "\"name\":\"echo\",\"arguments\":{\"text\":\"t\",\"times\":2},"
                                    + "\"inputResponses\":{\"k\":{\"action\":\"accept\"}}"),
                    Map.entry("resources/list", "\"cursor\":null"),
                    Map.entry("resources/templates/list", "\"cursor\":null"),
                    Map.entry("resources/read", "\"uri\":\"test://x\""),
                    Map.entry("resources/subscribe", "\"uri\":\"test://x\""),
                    Map.entry("prompts/list", "\"cursor\":null"),
                    Map.entry("prompts/get", "\"name\":\"p\",\"arguments\":{\"a\":\"b\"}"),
                    Map.entry(
                            "completion/complete",
                            "\"ref\":{\"type\":\"ref/prompt\",\"name\":\"p\"},\"argument\":"
                                    + "{\"name\":\"a\",\"value\":\"v\"},\"context\":"
                                    + "{\"arguments\":{\"b\":\"c\"}}"),
                    Map.entry("logging/setLevel", "\"level\":\"info\""),
                    Map.entry(
                            "subscriptions/listen",
                            "\"notifications\":{\"toolsListChanged\":true,"
                                    + "\"resourceSubscriptions\":[\"test://x\"]}"));

    private static final List<String> METHODS = PARAMS.keySet().stream().sorted().toList();

    private final Random random;

    WrongTypes(long seed) {
        random = new Random(seed);
    }

    /**
     * A message and what goes with it.
     *
     * @param method what the header says it is
     * @param stateless whether it has the headers of the era without sessions
     * @param fields the message
     */
    record Sample(String method, boolean stateless, Map<String, Object> fields) {

        String body() {
            return JSON.writeValueAsString(fields);
        }

        /** Returns the id that an answer must repeat; null if none may be there. */
        @Nullable Object id() {
            Object id = fields.get("id");
            return id instanceof String || id instanceof Integer || id instanceof Long ? id : null;
        }
    }

    Sample next() {
        String method = METHODS.get(random.nextInt(METHODS.size()));
        boolean stateless = random.nextBoolean();
        String params = PARAMS.get(method) + (stateless ? "," + META : "");
        Map<String, Object> fields =
                object(
                        "{\"jsonrpc\":\"2.0\",\"id\":"
                                + random.nextInt(1_000_000)
                                + ",\"method\":\""
                                + method
                                + "\",\"params\":{"
                                + params
                                + "}}");
        for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
            change(fields);
        }
        return new Sample(method, stateless, fields);
    }

    private void change(Map<String, Object> root) {
        List<Map<String, Object>> objects = new ArrayList<>();
        collect(root, objects);
        Map<String, Object> target = objects.get(random.nextInt(objects.size()));
        List<String> keys = new ArrayList<>(target.keySet());
        if (!keys.isEmpty()) {
            String key = keys.get(random.nextInt(keys.size()));
            if (random.nextInt(8) == 0) {
                target.remove(key);
            } else {
                target.put(key, value());
            }
        }
    }

    @SuppressWarnings("unchecked") // objects of JSON have texts as keys
    private static void collect(Object value, List<Map<String, Object>> objects) {
        if (value instanceof Map<?, ?> map) {
            objects.add((Map<String, Object>) map);
            map.values().forEach(each -> collect(each, objects));
        }
    }

    private @Nullable Object value() {
        return switch (random.nextInt(13)) {
            case 0 -> null;
            case 1 -> true;
            case 2 -> random.nextInt();
            case 3 -> -1.5;
            case 4 -> Long.MAX_VALUE;
            case 5 -> "";
            case 6 -> "text " + random.nextInt(100);
            case 7 -> List.of();
            case 8 -> Collections.singletonList(null);
            case 9 -> new LinkedHashMap<>();
            case 10 -> new LinkedHashMap<>(Map.of("a", List.of(1, "b")));
            case 11 -> "\u0000\ud83d\ude00é";
            default -> List.of(Map.of("type", 7), "x", 1e300);
        };
    }

    @SuppressWarnings("unchecked") // objects of JSON have texts as keys
    static Map<String, Object> object(String json) {
        return (Map<String, Object>) JSON.readValue(json, LinkedHashMap.class);
    }
}
