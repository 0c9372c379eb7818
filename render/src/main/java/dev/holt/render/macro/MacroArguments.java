package dev.holt.render.macro;

import java.util.Map;
import java.util.Optional;

/**
 * The arguments of one call, by the names of the macro's parameters.
 *
 * @param values the arguments that were given; unnamed ones have got their parameter's name
 */
public record MacroArguments(Map<String, String> values) {
    public MacroArguments {
        values = Map.copyOf(values);
    }

    /** An argument as it was written, without the quotes around it. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
