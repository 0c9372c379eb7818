package dev.holt.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON-RPC error as it is sent, with or without the id of the request that it answers.
 *
 * <p>The SDK's own type insists on an id. MCP's schema leaves the id out when it could not be read,
 * where plain JSON-RPC writes null; clients that check against the schema refuse the null.
 *
 * @param id a text or a whole number, or null when the request's id is not known
 * @param code a JSON-RPC error code
 * @param message what is wrong, without internals of the server
 */
public record ErrorMessage(@Nullable Object id, int code, String message) {

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("jsonrpc", "2.0");
        if (id != null) {
            map.put("id", id);
        }
        map.put("error", Map.of("code", code, "message", message));
        return map;
    }
}
