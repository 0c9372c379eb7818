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
    record Text(String description) implements ValueSchema {}

    /** One of a few words. */
    record Choice(String description, List<String> values, @Nullable String byDefault)
            implements ValueSchema {
        public Choice {
            values = List.copyOf(values);
        }
    }

    /** A whole number; {@link Long#MIN_VALUE} and {@link Long#MAX_VALUE} mean no bound. */
    record Whole(String description, long min, long max, @Nullable Long byDefault)
            implements ValueSchema {}

    /** True or false, false when left out. */
    record Flag(String description) implements ValueSchema {}

    /** A list of values of one kind. */
    record ListOf(String description, ValueSchema item) implements ValueSchema {}

    /** An object with named values of its own. */
    record Nested(String description, InputSchema schema) implements ValueSchema {}

    /** Whatever JSON can say, but null. */
    record Anything(String description) implements ValueSchema {}

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

    /** Returns what the argument is when the caller leaves it out. */
    default Optional<Object> defaultValue() {
        return switch (this) {
            case Choice choice -> Optional.ofNullable(choice.byDefault());
            case Whole whole -> Optional.ofNullable(whole.byDefault());
            case Flag flag -> Optional.of(false);
            case Text text -> Optional.empty();
            case ListOf list -> Optional.empty();
            case Nested nested -> Optional.empty();
            case Anything anything -> Optional.empty();
        };
    }

    /** Returns the JSON Schema of this value, keywords in a fixed order. */
    default Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        switch (this) {
            case Text text -> map.put("type", "string");
            case Choice choice -> {
                map.put("type", "string");
                map.put("enum", choice.values());
            }
            case Whole whole -> {
                map.put("type", "integer");
                if (whole.min() != Long.MIN_VALUE) {
                    map.put("minimum", whole.min());
                }
                if (whole.max() != Long.MAX_VALUE) {
                    map.put("maximum", whole.max());
                }
            }
            case Flag flag -> map.put("type", "boolean");
            case ListOf list -> {
                map.put("type", "array");
                map.put("items", list.item().toMap());
            }
            case Nested nested -> map.putAll(nested.schema().toMap());
            case Anything anything -> {}
        }
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
