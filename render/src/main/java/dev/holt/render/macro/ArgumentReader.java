package dev.holt.render.macro;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the arguments of one call, in time that grows with their length. */
final class ArgumentReader {
    private static final Pattern NAME = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9_-]*)\\s*=");

    private final String written;
    private final Macro macro;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private int at;

    ArgumentReader(String written, Macro macro) {
        this.written = written;
        this.macro = macro;
    }

    MacroArguments read() {
        if (!written.isBlank()) {
            argument();
            while (at < written.length()) {
                at++; // the comma
                argument();
            }
        }
        for (MacroParameter parameter : macro.parameters()) {
            boolean missing = !values.containsKey(parameter.name());
            if (missing && parameter.use() != MacroParameter.Use.OPTIONAL) {
                throw refused("'" + parameter.name() + "' is missing");
            }
        }
        return new MacroArguments(values);
    }

    /** Reads one argument and stops at the comma behind it, or at the end. */
    private void argument() {
        Matcher name = NAME.matcher(written).region(at, written.length());
        boolean named = name.lookingAt();
        if (named) {
            at = name.end();
        }
        String value = value();
        MacroParameter parameter = named ? named(name.group(1)) : nextUnnamed(value);
        List<String> given = values.computeIfAbsent(parameter.name(), n -> new ArrayList<>());
        if (!given.isEmpty() && parameter.use() != MacroParameter.Use.REPEATED) {
            throw refused("'" + parameter.name() + "' is given twice");
        }
        given.add(value);
    }

    private MacroParameter named(String name) {
        return macro.parameters().stream()
                .filter(parameter -> parameter.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() ->
                        refused(
                                "there is no argument '"
                                        + name
                                        + "'"
                                        + NearNames.of(name, names())));
    }

    /** The first parameter that has no value yet, or takes several. */
    private MacroParameter nextUnnamed(String value) {
        return macro.parameters().stream()
                .filter(parameter ->
                        parameter.use() == MacroParameter.Use.REPEATED
                                || !values.containsKey(parameter.name()))
                .findFirst()
                .orElseThrow(() -> refused("'" + value + "' is too much"));
    }

    private String value() {
        while (at < written.length() && Character.isWhitespace(written.charAt(at))) {
            at++;
        }
        if (at < written.length() && written.charAt(at) == '"') {
            return quoted();
        }
        int end = written.indexOf(',', at);
        int start = at;
        at = end < 0 ? written.length() : end;
        return written.substring(start, at).strip();
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        for (at++; at < written.length(); at++) {
            char c = written.charAt(at);
            if (c == '"') {
                at++;
                afterQuote();
                return value.toString();
            }
            boolean escape = c == '\\' && at + 1 < written.length() && isEscapable(at + 1);
            value.append(escape ? written.charAt(++at) : c);
        }
        throw refused("a quote is not closed");
    }

    private boolean isEscapable(int index) {
        return written.charAt(index) == '"' || written.charAt(index) == '\\';
    }

    private void afterQuote() {
        int comma = written.indexOf(',', at);
        int end = comma < 0 ? written.length() : comma;
        if (!written.substring(at, end).isBlank()) {
            throw refused(
                    "a comma is missing behind a quote, before '"
                            + written.substring(at, end).strip()
                            + "'");
        }
        at = end;
    }

    private List<String> names() {
        return macro.parameters().stream().map(MacroParameter::name).toList();
    }

    private MacroException refused(String reason) {
        Optional<String> names =
                macro.parameters().stream()
                        .map(ArgumentReader::shown)
                        .reduce((all, next) -> all + ", " + next);
        return new MacroException(
                "%s. %s %s; for example %s"
                        .formatted(
                                reason,
                                macro.name(),
                                names.map(n -> "takes " + n).orElse("takes no arguments"),
                                macro.example()));
    }

    private static String shown(MacroParameter parameter) {
        return switch (parameter.use()) {
            case OPTIONAL -> "[" + parameter.name() + "]";
            case REQUIRED -> parameter.name();
            case REPEATED -> parameter.name() + "…";
        };
    }
}
