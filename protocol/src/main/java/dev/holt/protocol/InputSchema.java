package dev.holt.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The named arguments of a tool, and the JSON Schema that tells clients about them.
 *
 * <p>Built up from {@link #object()}; each step returns a new schema, so a shared beginning can be
 * kept in a constant. Arguments that are not named are refused.
 */
public final class InputSchema {

    private static final InputSchema EMPTY = new InputSchema(Map.of(), Set.of(), Map.of());

    private final Map<String, ValueSchema> properties;
    private final Set<String> required;
    private final Map<String, String> aliases;

    private InputSchema(
            Map<String, ValueSchema> properties,
            Set<String> required,
            Map<String, String> aliases) {
        this.properties = Collections.unmodifiableMap(properties);
        this.required = Collections.unmodifiableSet(required);
        this.aliases = Map.copyOf(aliases);
    }

    /** Returns the schema of a tool that takes no arguments. */
    public static InputSchema object() {
        return EMPTY;
    }

    /** Returns this schema with one more argument, which every call must give. */
    public InputSchema required(String name, ValueSchema value) {
        return with(name, value, true);
    }

    /** Returns this schema with one more argument, which a call may leave out. */
    public InputSchema optional(String name, ValueSchema value) {
        return with(name, value, false);
    }

    /**
     * Returns this schema with another name for an argument: one that models use for it elsewhere.
     * Clients are not told, and sending both names is refused.
     */
    public InputSchema alias(String alias, String name) {
        if (properties.containsKey(alias) || !properties.containsKey(name)) {
            throw new IllegalArgumentException("No alias of an argument: " + alias);
        }
        Map<String, String> more = new LinkedHashMap<>(aliases);
        more.put(alias, name);
        return new InputSchema(properties, required, more);
    }

    /** Returns the names of all arguments in the order they were added. */
    public List<String> names() {
        return new ArrayList<>(properties.keySet());
    }

    /** Returns the JSON Schema: an object that takes these properties and no others. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("type", "object");
        if (!properties.isEmpty()) {
            Map<String, Object> schemas = new LinkedHashMap<>();
            properties.forEach((name, value) -> schemas.put(name, value.toMap()));
            map.put("properties", schemas);
        }
        if (!required.isEmpty()) {
            map.put("required", List.copyOf(required));
        }
        map.put("additionalProperties", false);
        return Collections.unmodifiableMap(map);
    }

    Map<String, ValueSchema> properties() {
        return properties;
    }

    boolean isRequired(String name) {
        return required.contains(name);
    }

    @Nullable ValueSchema property(String name) {
        return properties.get(name);
    }

    /** Returns the name of the argument that is meant where a caller sent these names. */
    String meant(String name, Set<?> sent) {
        String argument = aliases.get(name);
        return argument == null || sent.contains(argument) ? name : argument;
    }

    private InputSchema with(String name, ValueSchema value, boolean needed) {
        if (properties.containsKey(name)) {
            throw new IllegalArgumentException("Argument named twice: " + name);
        }
        Map<String, ValueSchema> more = new LinkedHashMap<>(properties);
        more.put(name, value);
        Set<String> all = new LinkedHashSet<>(required);
        if (needed) {
            all.add(name);
        }
        return new InputSchema(more, all, aliases);
    }
}
