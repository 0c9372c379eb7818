package dev.holt.tools;

import static dev.holt.protocol.ValueSchema.integer;
import static dev.holt.protocol.ValueSchema.string;

import dev.holt.protocol.InputSchema;
import dev.holt.protocol.ValueSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The arguments that tools share, each described once and in few words: every byte is read by every
 * agent in every session.
 */
final class Schemas {
    private Schemas() {}

    /** An existing page, required. */
    static InputSchema page() {
        return InputSchema.object()
                .required(Fields.PAGE, string(""))
                .alias("path", Fields.PAGE)
                .alias("name", Fields.PAGE);
    }

    /** Adds the two names for the commit to read; {@link SnapshotArgument} reads them. */
    static InputSchema at(InputSchema schema) {
        return schema.optional(Fields.REVISION, string("")).optional(Fields.AS_OF, string(""));
    }

    /** Adds {@code as_of} alone, for the tools that nobody calls with a revision just read. */
    static InputSchema asOf(InputSchema schema) {
        return schema.optional(Fields.AS_OF, string("")).alias(Fields.REVISION, Fields.AS_OF);
    }

    /** Adds how much of a list to show and where to go on, for every tool that answers with one. */
    static InputSchema paged(InputSchema schema, ToolLimits limits) {
        return schema.optional(Fields.LIMIT, integer("", 1, limits.maxEntries(), limits.entries()))
                .optional(Fields.CURSOR, string(""));
    }

    static ValueSchema maxChars(ToolLimits limits) {
        return integer("", ToolLimits.MIN_CHARS, limits.maxPageChars(), limits.pageChars());
    }

    /** The schema of an answer with at least these fields, by name with their JSON types. */
    static Map<String, Object> output(Map<String, String> types) {
        Map<String, Object> properties = new LinkedHashMap<>();
        new TreeMap<>(types).forEach((name, type) -> properties.put(name, Map.of("type", type)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.copyOf(properties.keySet()));
        return schema;
    }
}
