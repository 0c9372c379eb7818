package dev.holt.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Makes values of what a parser finds; the parser sees to it that they nest no deeper than may be.
 */
final class JsonReader {

    private JsonReader() {}

    /** Returns the value that is all there is. */
    static @Nullable Object whole(JsonParser parser) {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new JsonException("there is nothing in it");
        }
        Object value = value(first, parser);
        JsonToken next = parser.nextToken();
        if (next != null) {
            throw new JsonException("something follows the value: " + next);
        }
        return value;
    }

    private static @Nullable Object value(JsonToken token, JsonParser parser) {
        return switch (token) {
            case START_OBJECT -> map(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new JsonException("unexpected " + token);
        };
    }

    private static Map<String, @Nullable Object> map(JsonParser parser) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            map.put(name, value(parser.nextToken(), parser));
        }
        return map;
    }

    private static List<@Nullable Object> list(JsonParser parser) {
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            list.add(value(token, parser));
        }
        return list;
    }
}
