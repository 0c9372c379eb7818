package dev.holt.protocol;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass over the arguments of a call that collects every problem and rights harmless slips. */
final class ArgumentCheck {

    static final int SHOWN_PROBLEMS = 10;

    /** Longer digit strings are no number anybody means, and cost quadratic time to parse. */
    private static final int LONGEST_NUMBER = 40;

    private final List<String> problems = new ArrayList<>();
    private int unshown;

    private ArgumentCheck() {}

    static Arguments run(InputSchema schema, Map<String, ?> sent) {
        ArgumentCheck check = new ArgumentCheck();
        Arguments arguments = check.object("", schema, sent);
        if (check.unshown > 0) {
            check.problems.add("and " + check.unshown + " more problems");
        }
        if (!check.problems.isEmpty()) {
            throw new ArgumentException(check.problems);
        }
        return arguments;
    }

    private Arguments object(String path, InputSchema schema, Map<?, ?> sent) {
        Map<String, Object> raw = new LinkedHashMap<>();
        sent.forEach((key, value) -> {
            String name = String.valueOf(key);
            String meant = schema.meant(name, sent.keySet());
            // The second of two aliases for one argument stays under its own name, unknown.
            raw.put(raw.containsKey(meant) ? name : meant, value);
        });
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, ValueSchema> property : schema.properties().entrySet()) {
            String name = property.getKey();
            ValueSchema expected = property.getValue();
            Object given = raw.get(name);
            if (given == null && schema.isRequired(name)) {
                add(path + name, "is missing: expected " + expected.inWords());
            }
            Optional<Object> value =
                    given == null ? expected.defaultValue() : value(path + name, expected, given);
            if (value.isPresent()) {
                values.put(name, value.get());
            }
        }
        for (String name : raw.keySet()) {
            if (schema.property(name) == null) {
                unknown(path, name, schema);
            }
        }
        return new Arguments(schema, path, Collections.unmodifiableMap(raw), values);
    }

    private void unknown(String path, String name, InputSchema schema) {
        List<String> near = NearNames.of(name, schema.names(), 1);
        String known =
                schema.names().isEmpty()
                        ? "none are taken here"
                        : "known are " + String.join(", ", schema.names());
        add(
                path + ShownValue.shorten(name),
                "is not an argument: "
                        + (near.isEmpty() ? known : "did you mean \"" + near.getFirst() + "\"?"));
    }

    private Optional<Object> value(String path, ValueSchema expected, Object sent) {
        // Most arguments are texts.
        Optional<Object> value =
                expected instanceof ValueSchema.Text ? text(sent) : other(path, expected, sent);
        if (value.isEmpty()) {
            add(path, "is " + ShownValue.of(sent) + ": expected " + expected.inWords());
        } else if (isLeaf(expected) && hasHalfCharacter(value.get())) {
            add(path, "has half of a surrogate pair in it: expected whole Unicode characters");
        }
        return value;
    }

    private Optional<Object> other(String path, ValueSchema expected, Object sent) {
        return switch (expected) {
            case ValueSchema.Text text -> text(sent);
            case ValueSchema.Choice choice -> choice(choice, sent);
            case ValueSchema.Whole whole -> whole(whole, sent);
            case ValueSchema.Flag flag -> flag(sent);
            case ValueSchema.ListOf list -> Optional.of(list(path, list.item(), sent));
            case ValueSchema.Nested nested -> nested(path, nested.schema(), sent);
            case ValueSchema.Anything anything -> Optional.of(sent);
        };
    }

    private static Optional<Object> text(Object sent) {
        if (sent instanceof String) {
            return Optional.of(sent);
        }
        // A name or a revision made of digits alone; a fraction may have lost digits on its way.
        return number(sent).filter(ArgumentCheck::isWhole).map(BigDecimal::toPlainString);
    }

    private static Optional<Object> choice(ValueSchema.Choice choice, Object sent) {
        return choice.values().stream()
                .filter(value -> sent instanceof String text && value.equalsIgnoreCase(text))
                .findFirst()
                .map(Object.class::cast);
    }

    private static Optional<Object> whole(ValueSchema.Whole whole, Object sent) {
        return number(sent)
                .filter(ArgumentCheck::isWhole)
                .filter(value -> value.compareTo(BigDecimal.valueOf(whole.min())) >= 0)
                .filter(value -> value.compareTo(BigDecimal.valueOf(whole.max())) <= 0)
                .map(BigDecimal::longValueExact);
    }

    private static Optional<Object> flag(Object sent) {
        return switch (sent) {
            case Boolean value -> Optional.of(value);
            case String text when text.equalsIgnoreCase("true") -> Optional.of(true);
            case String text when text.equalsIgnoreCase("false") -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private List<Object> list(String path, ValueSchema item, Object sent) {
        List<Object> values = new ArrayList<>();
        if (fromJson(sent, "[") instanceof Collection<?> items) {
            int index = 0;
            for (Object each : items) {
                String itemPath = path + "[" + index++ + "]";
                if (each == null) {
                    add(itemPath, "is null: expected " + item.inWords());
                } else {
                    value(itemPath, item, each).ifPresent(values::add);
                }
            }
        } else {
            value(path, item, sent).ifPresent(values::add);
        }
        return values;
    }

    private Optional<Object> nested(String path, InputSchema schema, Object sent) {
        return fromJson(sent, "{") instanceof Map<?, ?> map
                ? Optional.of(object(path + ".", schema, map))
                : Optional.empty();
    }

    /** Some clients put lists and objects into a string, as JSON. */
    private static @Nullable Object fromJson(Object sent, String opening) {
        if (sent instanceof String text && text.stripLeading().startsWith(opening)) {
            try {
                return Json.read(text);
            } catch (JsonException notJson) {
                return sent;
            }
        }
        return sent;
    }

    private static Optional<BigDecimal> number(Object sent) {
        if (!(sent instanceof Number || sent instanceof String)) {
            return Optional.empty();
        }
        String digits = sent.toString().strip();
        if (digits.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(digits));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** Bounded by the exponent, so that 1e999999999 does not become a text of that length. */
    private static boolean isWhole(BigDecimal value) {
        return value.precision() - value.scale() <= LONGEST_NUMBER
                && value.stripTrailingZeros().scale() <= 0;
    }

    /** What is within lists and objects is checked with their items and properties. */
    private static boolean isLeaf(ValueSchema expected) {
        return !(expected instanceof ValueSchema.ListOf || expected instanceof ValueSchema.Nested);
    }

    private static boolean hasHalfCharacter(@Nullable Object value) {
        if (value instanceof String text) {
            return text.codePoints().anyMatch(ArgumentCheck::isSurrogate);
        }
        return switch (value) {
            case Map<?, ?> map -> hasHalfCharacter(map.keySet()) || hasHalfCharacter(map.values());
            case Collection<?> items -> items.stream().anyMatch(ArgumentCheck::hasHalfCharacter);
            case null, default -> false;
        };
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private void add(String path, String problem) {
        if (problems.size() < SHOWN_PROBLEMS) {
            problems.add("\"" + path + "\" " + problem);
        } else {
            unshown++;
        }
    }
}
