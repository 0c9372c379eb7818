package dev.holt.protocol;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A tool as a value: what clients are told about it, and what runs when it is called.
 *
 * @param name what clients call, 1 to 64 of {@code a-z 0-9 _}, starting with a letter
 * @param group the group it is switched on or off with
 * @param title a short name for people
 * @param description what it does and when to use it, for a model
 * @param input the arguments it takes
 * @param output the JSON Schema of its answer's fields, where that is worth its size
 * @param hints how careful to be with it
 * @param handler the work behind it
 */
public record ToolDefinition(
        String name,
        ToolGroup group,
        String title,
        String description,
        InputSchema input,
        Optional<Map<String, Object>> output,
        ToolHints hints,
        ToolHandler handler) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    public ToolDefinition {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a tool name: " + name);
        }
    }

    /** A tool that does not describe its answer's fields. */
    public ToolDefinition(
            String name,
            ToolGroup group,
            String title,
            String description,
            InputSchema input,
            ToolHints hints,
            ToolHandler handler) {
        this(name, group, title, description, input, Optional.empty(), hints, handler);
    }

    /** Returns this tool with a description of its answer's fields. */
    public ToolDefinition withOutput(Map<String, Object> schema) {
        return new ToolDefinition(
                name, group, title, description, input, Optional.of(schema), hints, handler);
    }
}
