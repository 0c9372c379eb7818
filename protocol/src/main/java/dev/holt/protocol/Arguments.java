package dev.holt.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one call, or of one object within it, already checked against their schema.
 *
 * <p>Values that a model got harmlessly wrong arrive right: {@code "20"} for a whole number, {@code
 * "true"} for a flag, a number for text, one value for a list of one, JSON in a string for a list
 * or an object. An argument that is null counts as left out. Asking for a name or a type that the
 * schema does not have is a bug, answered with {@link IllegalArgumentException}.
 */
public final class Arguments {

    private final InputSchema schema;
    private final String path;
    private final Map<String, Object> raw;
    private final Map<String, Object> values;

    Arguments(
            InputSchema schema, String path, Map<String, Object> raw, Map<String, Object> values) {
        this.schema = schema;
        this.path = path;
        this.raw = raw;
        this.values = values;
    }

    /**
     * Checks what a caller sent.
     *
     * @throws ArgumentException naming every problem: what is missing, unknown, of the wrong type
     *     or out of range
     */
    public static Arguments check(InputSchema schema, Map<String, ?> sent) {
        return ArgumentCheck.run(schema, sent);
    }

    /** Returns whether the caller gave the argument (a default does not count). */
    public boolean has(String name) {
        known(name);
        return raw.get(name) != null;
    }

    /** Returns a required text, or one of a choice, or its default. */
    public String string(String name) {
        return needed(name, String.class);
    }

    /** Returns a text, or the given one when the caller left it out. */
    public String string(String name, String byDefault) {
        return optionalString(name).orElse(byDefault);
    }

    /** Returns a text or a choice, when there is one. */
    public Optional<String> optionalString(String name) {
        return optional(name, String.class);
    }

    /** Returns a required whole number, or its schema's default. */
    public int integer(String name) {
        return Math.toIntExact(needed(name, Long.class));
    }

    /** Returns a whole number, or its schema's default, or else the given one. */
    public int integer(String name, int byDefault) {
        return optionalInteger(name).orElse(byDefault);
    }

    /** Returns a whole number, when there is one. */
    public Optional<Integer> optionalInteger(String name) {
        return optional(name, Long.class).map(Math::toIntExact);
    }

    /** Returns a flag; false when the caller left it out. */
    public boolean flag(String name) {
        return needed(name, Boolean.class);
    }

    /** Returns the texts of a list; none when the caller left it out. */
    public List<String> strings(String name) {
        return items(name, String.class);
    }

    /** Returns the objects of a list; none when the caller left it out. */
    public List<Arguments> objects(String name) {
        return items(name, Arguments.class);
    }

    /** Returns an object within these arguments, when there is one. */
    public Optional<Arguments> object(String name) {
        return optional(name, Arguments.class);
    }

    /** Returns a value of any type as JSON has it: String, Number, Boolean, List or Map. */
    public Optional<Object> value(String name) {
        return optional(name, Object.class);
    }

    /** Returns the arguments as they were sent. */
    public Map<String, Object> raw() {
        return raw;
    }

    /** Returns where an argument stands within the whole call, such as {@code edits[0].old}. */
    public String address(String name) {
        return path + name;
    }

    /**
     * Returns the error that one of these arguments does not fit.
     *
     * @param name the argument, which the message gives by its address
     * @param problem what follows it, such as {@code "is needed for op replace"}
     */
    public ArgumentException problem(String name, String problem) {
        return new ArgumentException("\"" + address(name) + "\" " + problem);
    }

    @Override
    public String toString() {
        return values.toString();
    }

    private <T> T needed(String name, Class<T> type) {
        return optional(name, type)
                .orElseThrow(() -> problem(name, "is missing: expected " + known(name).inWords()));
    }

    private <T> Optional<T> optional(String name, Class<T> type) {
        known(name);
        return Optional.ofNullable(cast(name, values.get(name), type));
    }

    private <T> List<T> items(String name, Class<T> type) {
        List<T> items = new ArrayList<>();
        for (Object item : optional(name, List.class).orElse(List.of())) {
            T cast = cast(name, item, type);
            if (cast != null) {
                items.add(cast);
            }
        }
        return items;
    }

    private static <T> @Nullable T cast(String name, @Nullable Object value, Class<T> type) {
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException(
                    "Argument " + name + " is not a " + type.getSimpleName());
        }
        return type.cast(value);
    }

    private ValueSchema known(String name) {
        ValueSchema value = schema.property(name);
        if (value == null) {
            throw new IllegalArgumentException("No argument " + name + " in the schema");
        }
        return value;
    }
}
