package dev.holt.server.start;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object; what is missing, or not what it should be, is empty. */
final class Fields {
    private Fields() {}

    static Map<String, Object> of(@Nullable Object json) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (json instanceof Map<?, ?> object) {
            object.forEach((name, value) -> {
                if (name != null && value != null) {
                    fields.put(name.toString(), value);
                }
            });
        }
        return fields;
    }

    static String text(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof String text ? text : "";
    }

    static List<?> list(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof List<?> list ? list : List.of();
    }
}
