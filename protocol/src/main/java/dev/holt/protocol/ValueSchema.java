package dev.holt.protocol;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one argument may be: a piece of JSON Schema that also knows how to say itself in words.
 *
 * <p>Descriptions may be empty; they are then left out, as is every keyword that would only repeat
 * the default of JSON Schema, because a model pays for each byte of a tool list.
 */
public sealed interface ValueSchema {

    /** Text of any length. */
    record Text(String description) implements ValueSchema {
        @Override
        public Map<String, Object> type() {
            return Map.of("type", "string");
        }
    }

    /** One of a few words. */
    record Choice(String description, List<String> values, @Nullable String byDefault)
            implements ValueSchema {
        public Choice {
            values = List.copyOf(values);
        }

        @Override
        public Map<String, Object> type() {
            Map<String, Object> type = new LinkedHashMap<>();
            type.put("type", "string");
            type.put("enum", values);
            return type;
        }

        @Override
        public Optional<Object> defaultValue() {
            return Optional.ofNullable(byDefault);
        }
    }

    /** A whole number; {@link Long#MIN_VALUE} and {@link Long#MAX_VALUE} mean no bound. */
    record Whole(String description, long min, long max, @Nullable Long byDefault)
            implements ValueSchema {
        @Override
        public Map<String, Object> type() {
            Map<String, Object> type = new LinkedHashMap<>();
            type.put("type", "integer");
            if (min != Long.MIN_VALUE) {
                type.put("minimum", min);
            }
            if (max != Long.MAX_VALUE) {
                type.put("maximum", max);
            }
            return type;
        }

        @Override
        public Optional<Object> defaultValue() {
            return Optional.ofNullable(byDefault);
        }
    }

    /** True or false, false when left out. */
    record Flag(String description) implements ValueSchema {
        @Override
        public Map<String, Object> type() {
            return Map.of("type", "boolean");
        }

        @Override
        public Optional<Object> defaultValue() {
            return Optional.of(false);
        }
    }

    /** A list of values of one kind. */
    record ListOf(String description, ValueSchema item) implements ValueSchema {
        @Override
        public Map<String, Object> type() {
            Map<String, Object> type = new LinkedHashMap<>();
            type.put("type", "array");
            type.put("items", item.toMap());
            return type;
        }
    }

    /** An object with named values of its own. */
    record Nested(String description, InputSchema schema) implements ValueSchema {
        @Override
        public Map<String, Object> type() {
            return schema.toMap();
        }
    }

    /** Whatever JSON can say, but null. */
    record Anything(String description) implements ValueSchema {
        @Override
        public Map<String, Object> type() {
            return Map.of();
        }
    }

    /** Text of any length. */
    static ValueSchema string(String description) {
        return new Text(description);
    }

    /** One of the given words, which are matched ignoring case. */
    static ValueSchema choice(String description, String... values) {
        return new Choice(description, List.of(values), null);
    }

    /** One of the given words, the first of them when left out. */
    static ValueSchema choiceOrFirst(String description, String... values) {
        return new Choice(description, List.of(values), values[0]);
    }

    /** A whole number without bounds. */
    static ValueSchema integer(String description) {
        return new Whole(description, Long.MIN_VALUE, Long.MAX_VALUE, null);
    }

    /** A whole number from {@code min} to {@code max}, both included. */
    static ValueSchema integer(String description, long min, long max) {
        return new Whole(description, min, max, null);
    }

    /** A whole number from {@code min} to {@code max}, {@code byDefault} when left out. */
    static ValueSchema integer(String description, long min, long max, long byDefault) {
        return new Whole(description, min, max, byDefault);
    }

    /** True or false, false when left out. */
    static ValueSchema flag(String description) {
        return new Flag(description);
    }

    /** A list of values of one kind; a single value is taken for a list of one. */
    static ValueSchema list(String description, ValueSchema item) {
        return new ListOf(description, item);
    }

    /** An object with named values of its own. */
    static ValueSchema object(String description, InputSchema schema) {
        return new Nested(description, schema);
    }

    /** Whatever JSON can say, but null. */
    static ValueSchema any(String description) {
        return new Anything(description);
    }

    /** Returns what the value is for; may be empty. */
    String description();

    /** Returns the keywords of JSON Schema that say what values there are, in a fixed order. */
    Map<String, Object> type();

    /** Returns what the argument is when the caller leaves it out. */
    default Optional<Object> defaultValue() {
        return Optional.empty();
    }

    /** Returns the JSON Schema of this value, keywords in a fixed order. */
    default Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>(type());
        if (!(this instanceof Flag)) {
            defaultValue().ifPresent(value -> map.put("default", value));
        }
        if (!description().isEmpty()) {
            map.put("description", description());
        }
        return Collections.unmodifiableMap(map);
    }

    /** Returns what is expected, in words that finish the sentence "expected …". */
    default String inWords() {
        return switch (this) {
            case Text text -> "text";
            case Choice choice -> "one of " + String.join(", ", choice.values());
            case Whole whole -> whole(whole);
            case Flag flag -> "true or false";
            case ListOf list -> "a list, each item " + list.item().inWords();
            case Nested nested -> "an object with " + String.join(", ", nested.schema().names());
            case Anything anything -> "any value but null";
        };
    }

    private static String whole(Whole whole) {
        boolean from = whole.min() != Long.MIN_VALUE;
        boolean to = whole.max() != Long.MAX_VALUE;
        if (from && to) {
            return "a whole number from " + whole.min() + " to " + whole.max();
        }
        if (from) {
            return "a whole number, at least " + whole.min();
        }
        return to ? "a whole number, at most " + whole.max() : "a whole number";
    }
}
