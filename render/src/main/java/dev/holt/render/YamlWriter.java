package dev.holt.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes property values as YAML that reads back as the same value, in YAML 1.2 and for strings in
 * 1.1 too ({@code yes}, {@code 012}): quoted only where needed. ISO dates stay plain, so that other
 * programs see a date.
 */
final class YamlWriter {
    /**
     * A value on the lines of a property.
     *
     * @param inline what stands on the key's line; may be empty
     * @param below the lines below it, without indentation of the key
     */
    record Written(String inline, List<String> below) {}

    private static final String INDENT = "  ";

    private static final Pattern DATE =
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\d"
                            + "([T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d:\\d\\d)?)?");

    private static final Set<String> WORDS =
            Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf");

    private static final String PLAIN_PUNCTUATION = " -_./+()!?%$;'\"=&*@~^<>|\\";
    private static final String PLAIN_OUTSIDE_FLOW = ",";

    private YamlWriter() {}

    /**
     * Writes a value.
     *
     * @param listIndent what stands before the dashes of a list
     * @param flowList whether a list is written as {@code [a, b]}
     */
    static Written value(Object value, String listIndent, boolean flowList) {
        return switch (value) {
            case List<?> list when !flowList && !list.isEmpty() -> list(list, listIndent);
            case Map<?, ?> map when !map.isEmpty() -> map(map);
            case String text when isLiteral(text) -> literal(text);
            default -> new Written(inline(value, value instanceof List<?>), List.of());
        };
    }

    /** A property's name. */
    static String key(String name) {
        return scalar(name, true);
    }

    private static Written list(List<?> list, String indent) {
        return new Written(
                "", list.stream().map(element -> indent + "- " + inline(element, true)).toList());
    }

    private static Written map(Map<?, ?> map) {
        return new Written("", map.entrySet().stream().map(e -> INDENT + pair(e)).toList());
    }

    private static String pair(Map.Entry<?, ?> entry) {
        return key(entry.getKey().toString()) + ": " + inline(entry.getValue(), true);
    }

    private static String inline(Object value, boolean flow) {
        return switch (value) {
            case List<?> list ->
                    list.stream()
                            .map(element -> inline(element, true))
                            .collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .map(YamlWriter::pair)
                            .collect(Collectors.joining(", ", "{", "}"));
            case String text -> scalar(text, flow);
            default -> value.toString();
        };
    }

    private static String scalar(String text, boolean flow) {
        return isPlain(text, flow) ? text : quoted(text);
    }

    private static boolean isPlain(String text, boolean flow) {
        if (DATE.matcher(text).matches()) {
            return true;
        }
        if (text.isEmpty()
                || !text.equals(text.strip())
                || WORDS.contains(text.toLowerCase(Locale.ROOT))
                || !startsPlain(text)) {
            return false;
        }
        return text.codePoints()
                .allMatch(c ->
                        Character.isLetterOrDigit(c)
                                || Character.getType(c) == Character.OTHER_SYMBOL
                                || PLAIN_PUNCTUATION.indexOf(c) >= 0
                                || (!flow && PLAIN_OUTSIDE_FLOW.indexOf(c) >= 0));
    }

    /** With a letter or a pictograph: whatever starts with a digit or a mark may mean something. */
    private static boolean startsPlain(String text) {
        int first = text.codePointAt(0);
        return Character.isLetter(first) || Character.getType(first) == Character.OTHER_SYMBOL;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> quoted.append(escaped(c)));
        return quoted.append('"').toString();
    }

    private static String escaped(int c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> {
                if (isPrintable(c)) {
                    yield Character.toString(c);
                }
                yield c > 0xffff
                        ? String.format(Locale.ROOT, "\\U%08X", c)
                        : String.format(Locale.ROOT, "\\u%04X", c);
            }
        };
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    // Joins the parts of an emoji.
                    c == 0x200D;
            default -> true;
        };
    }

    /** Whether a text of several lines can be written as it is, below {@code |}. */
    private static boolean isLiteral(String text) {
        return text.indexOf('\n') > 0
                && !Character.isWhitespace(text.charAt(0))
                && !text.endsWith("\n\n")
                && text.codePoints().allMatch(c -> c == '\n' || isPrintable(c));
    }

    private static Written literal(String text) {
        boolean ended = text.endsWith("\n");
        String content = ended ? text.substring(0, text.length() - 1) : text;
        List<String> below = new ArrayList<>();
        for (String line : content.split("\n", -1)) {
            below.add(line.isEmpty() ? "" : INDENT + line);
        }
        return new Written(ended ? "|" : "|-", below);
    }
}
