package dev.holt.render.macro;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The arguments of one call, by the names of the macro's parameters.
 *
 * @param values the arguments that were given; unnamed ones have got their parameter's name
 */
public record MacroArguments(Map<String, String> values) {
    public MacroArguments {
        values = Map.copyOf(values);
    }

    /**
     * Reads what stands between a call's parentheses: values separated by commas, each alone or as
     * {@code name=value}; a value with commas stands in double quotes, in which {@code \"} is a
     * quote.
     *
     * @throws MacroException when an argument is unknown, given twice, too many or missing
     */
    public static MacroArguments parse(String written, Macro macro) {
        List<MacroParameter> parameters = macro.parameters();
        Map<String, String> values = new LinkedHashMap<>();
        int unnamed = 0;
        for (String piece : pieces(written)) {
            Optional<String> name = nameOf(piece, parameters);
            if (name.isEmpty() && unnamed == parameters.size()) {
                throw new MacroException("'" + unquoted(piece) + "' is too much. " + usage(macro));
            }
            String key = name.isPresent() ? name.get() : parameters.get(unnamed++).name();
            String value = name.isPresent() ? piece.substring(piece.indexOf('=') + 1) : piece;
            if (values.put(key, unquoted(value.strip())) != null) {
                throw new MacroException("'" + key + "' is given twice. " + usage(macro));
            }
        }
        for (MacroParameter parameter : parameters) {
            if (parameter.required() && !values.containsKey(parameter.name())) {
                throw new MacroException("'" + parameter.name() + "' is missing. " + usage(macro));
            }
        }
        return new MacroArguments(values);
    }

    /** An argument as it was written, without the quotes around it. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static String usage(Macro macro) {
        String names =
                macro.parameters().stream()
                        .map(MacroParameter::name)
                        .collect(Collectors.joining(", "));
        return macro.name()
                + (names.isEmpty() ? " takes no arguments" : " takes: " + names)
                + "; for example "
                + macro.example();
    }

    /** A piece is named only if a parameter has the name, so that values may have signs in them. */
    private static Optional<String> nameOf(String piece, List<MacroParameter> parameters) {
        int sign = piece.indexOf('=');
        if (sign < 0) {
            return Optional.empty();
        }
        String name = piece.substring(0, sign).strip();
        return parameters.stream()
                .map(MacroParameter::name)
                .filter(parameter -> parameter.equalsIgnoreCase(name))
                .findFirst();
    }

    private static List<String> pieces(String written) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\' && i + 1 < written.length() && quoted) {
                piece.append(c).append(written.charAt(++i));
            } else if (c == ',' && !quoted) {
                pieces.add(piece.toString().strip());
                piece.setLength(0);
            } else {
                quoted ^= c == '"';
                piece.append(c);
            }
        }
        pieces.add(piece.toString().strip());
        return pieces.equals(List.of("")) ? List.of() : pieces;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted
                ? value.substring(1, value.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\")
                : value;
    }
}
