package dev.holt.protocol.modern;

import dev.holt.protocol.Freshness;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts onto results what every one of them must have in this era. */
final class WireResults {

    static final String SUBSCRIPTION_KEY = "io.modelcontextprotocol/subscriptionId";

    private static final String SERVER_KEY = "io.modelcontextprotocol/serverInfo";

    /** The methods whose results say how long they are good (server/utilities/caching). */
    private static final Set<String> CACHEABLE =
            Set.of(
                    "server/discover",
                    "tools/list",
                    "prompts/list",
                    "resources/list",
                    "resources/templates/list",
                    "resources/read");

    private final Map<String, Object> server;

    WireResults(String serverName, String serverVersion) {
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("name", serverName);
        identity.put("version", serverVersion);
        this.server = identity;
    }

    /** Returns the final result of a method. */
    Map<String, Object> complete(String method, Map<String, Object> fields, Freshness freshness) {
        Map<String, Object> result = start("complete", fields);
        if (CACHEABLE.contains(method)) {
            result.put("ttlMs", freshness.ttl().toMillis());
            result.put("cacheScope", freshness.shared() ? "public" : "private");
        }
        result.put("_meta", meta(fields.get("_meta")));
        return result;
    }

    /** Returns the result that asks the client, and what it has to send back with its answers. */
    Map<String, Object> inputRequired(Map<String, Object> inputRequests, String requestState) {
        Map<String, Object> result = start("input_required", Map.of());
        result.put("inputRequests", inputRequests);
        result.put("requestState", requestState);
        result.put("_meta", meta(null));
        return result;
    }

    /** Returns the result that ends a stream of changes. */
    Map<String, Object> listenEnded(Object subscription) {
        Map<String, Object> result = start("complete", Map.of());
        Map<String, Object> meta = meta(null);
        meta.put(SUBSCRIPTION_KEY, subscription);
        result.put("_meta", meta);
        return result;
    }

    private static Map<String, Object> start(String type, Map<String, Object> fields) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("resultType", type);
        result.putAll(fields);
        return result;
    }

    private Map<String, Object> meta(@Nullable Object own) {
        Map<String, Object> meta = new LinkedHashMap<>();
        if (own instanceof Map<?, ?> fields) {
            fields.forEach((key, value) -> meta.put(String.valueOf(key), value));
        }
        meta.put(SERVER_KEY, server);
        return meta;
    }
}
