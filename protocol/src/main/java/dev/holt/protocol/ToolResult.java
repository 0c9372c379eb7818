package dev.holt.protocol;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a tool call: readable content, and beside it the same facts as fields.
 *
 * @param content what a model reads, in order
 * @param structured the same facts for programs; values are what JSON has
 * @param isError the call failed in a way that the caller can do something about
 */
public record ToolResult(
        List<Content> content, Optional<Map<String, Object>> structured, boolean isError) {

    /** The code of a failure that is a bug, and that the caller can do nothing about. */
    static final String INTERNAL_ERROR = "internal_error";

    public ToolResult {
        content = List.copyOf(content);
        structured = structured.map(fields -> Collections.unmodifiableMap(copy(fields)));
    }

    /** Returns a good answer that is text alone. */
    public static ToolResult of(String text) {
        return new ToolResult(List.of(new Content.Text(text)), Optional.empty(), false);
    }

    /** Returns a good answer as text and as fields. */
    public static ToolResult of(String text, Map<String, Object> structured) {
        return new ToolResult(List.of(new Content.Text(text)), Optional.of(structured), false);
    }

    /** Returns a good answer of any content beside its fields. */
    public static ToolResult of(List<Content> content, Map<String, Object> structured) {
        return new ToolResult(content, Optional.of(structured), false);
    }

    /**
     * Returns a failure that the caller can act on.
     *
     * @param code a stable name for the kind of failure, such as {@code unknown_page}; it becomes
     *     the field {@code error}
     * @param message the thing, the reason and the remedy; it is the text and the field {@code
     *     message}
     * @param extra further fields
     */
    public static ToolResult error(String code, String message, Map<String, Object> extra) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("error", code);
        fields.put("message", message);
        fields.putAll(extra);
        return new ToolResult(List.of(new Content.Text(message)), Optional.of(fields), true);
    }

    private static Map<String, Object> copy(Map<String, Object> fields) {
        return new LinkedHashMap<>(fields);
    }
}
