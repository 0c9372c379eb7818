package dev.holt.render.macro;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The arguments of one call, by the names of the macro's parameters.
 *
 * @param values the arguments that were given; unnamed ones have got their parameter's name
 */
public record MacroArguments(Map<String, List<String>> values) {
    /** Keeps its own copies. */
    public MacroArguments {
        values =
                values.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, e -> List.copyOf(e.getValue())));
    }

    /**
     * Reads what stands between a call's parentheses: values separated by commas, each alone or as
     * {@code name=value}. A value with commas, or one that looks like {@code name=value} and isn't,
     * stands in double quotes, in which {@code \"} is a quote and {@code \\} a backslash.
     *
     * @throws MacroException when an argument is unknown, given twice, too many or missing, or a
     *     quote is not closed
     */
    public static MacroArguments parse(String written, Macro macro) {
        return new ArgumentReader(written, macro).read();
    }

    /** An argument as it was written, without the quotes around it. */
    public Optional<String> text(String name) {
        return texts(name).stream().findFirst();
    }

    /** All values of a repeated parameter, in the order in which they were written. */
    public List<String> texts(String name) {
        return values.getOrDefault(name, List.of());
    }

    /**
     * A whole number.
     *
     * @param fallback what it is when it was not given
     * @throws MacroException when it is no number from {@code least} to {@code most}
     */
    public int number(String name, int fallback, int least, int most) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below like a number out of range.
        }
        throw wrong(name, "a number from " + least + " to " + most);
    }

    /**
     * One of several words, ignoring case.
     *
     * @param words the words; the first stands in when none was given
     * @throws MacroException when it is none of them
     */
    public String oneOf(String name, List<String> words) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return words.getFirst();
        }
        return words.stream()
                .filter(word -> word.equalsIgnoreCase(text.get()))
                .findFirst()
                .orElseThrow(() -> wrong(name, "one of " + String.join(", ", words)));
    }

    /** Says that an argument has a wrong value, and what it takes. */
    public MacroException wrong(String name, String expected) {
        return new MacroException(
                "'%s' is '%s'; it takes %s".formatted(name, text(name).orElse(""), expected));
    }
}
