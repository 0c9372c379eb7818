package dev.holt.server.log;

/**
 * A JSON object on one line. A log is needed before, and when, anything larger can be loaded, so it
 * writes its JSON itself.
 */
final class JsonLine {

    private final StringBuilder line = new StringBuilder("{");

    /** Adds a field: a number or truth value as itself, anything else as text. */
    JsonLine field(String name, Object value) {
        if (line.length() > 1) {
            line.append(',');
        }
        text(name);
        line.append(':');
        switch (value) {
            case Integer whole -> line.append(whole.intValue());
            case Long whole -> line.append(whole.longValue());
            case Boolean truth -> line.append(truth.booleanValue());
            default -> text(String.valueOf(value));
        }
        return this;
    }

    String end() {
        return line.append('}').toString();
    }

    private void text(String text) {
        line.append('"');
        String shown = LogLine.shortened(text);
        for (int i = 0; i < shown.length(); i++) {
            append(shown, i);
        }
        line.append('"');
    }

    private void append(String text, int i) {
        char c = text.charAt(i);
        if (c == '"' || c == '\\') {
            line.append('\\').append(c);
        } else if (c == '\n') {
            line.append("\\n");
        } else if (PlainText.isEscaped(c) || isHalf(text, i)) {
            line.append("\\u%04x".formatted((int) c));
        } else {
            line.append(c);
        }
    }

    /** Half of a character cannot be written as UTF-8. */
    private static boolean isHalf(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
