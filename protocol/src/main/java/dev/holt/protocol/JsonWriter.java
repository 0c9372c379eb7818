package dev.holt.protocol;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes one value, with all that is in it. Not safe for several threads. */
final class JsonWriter {

    private final JsonGenerator json;
    private final LongTexts texts = new LongTexts();

    JsonWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Not a switch over types: its first use makes classes, which takes longer than an answer. */
    void write(@Nullable Object value) {
        if (value instanceof String text) {
            texts.write(text, json);
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map);
        } else if (value instanceof Collection<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                write(item);
            }
            json.writeEndArray();
        } else if (value instanceof Number number) {
            writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value == null) {
            json.writeNull();
        } else {
            throw new JsonException("JSON has nothing like " + value.getClass().getName());
        }
    }

    private void writeMap(Map<?, ?> map) {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            json.writeName(String.valueOf(entry.getKey()));
            write(entry.getValue());
        }
        json.writeEndObject();
    }

    private void writeNumber(Number number) {
        if (number instanceof Integer whole) {
            json.writeNumber(whole.intValue());
        } else if (number instanceof Long whole) {
            json.writeNumber(whole.longValue());
        } else if (number instanceof Double decimal) {
            json.writeNumber(decimal.doubleValue());
        } else {
            json.writeNumber(number.toString());
        }
    }
}
