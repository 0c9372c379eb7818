package dev.holt.server.log;

/**
 * Text that stays on its line and moves no cursor: line ends, other control characters and those
 * that change the direction of writing are written as escapes, so that no page or client can make
 * an entry of its own, or hide one.
 */
final class PlainText {

    private PlainText() {}

    static void append(StringBuilder line, String text) {
        LogLine.shortened(text).chars().forEach(c -> append(line, (char) c));
    }

    private static void append(StringBuilder line, char c) {
        switch (c) {
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            case '\\' -> line.append("\\\\");
            default -> {
                if (isEscaped(c)) {
                    line.append("\\u%04x".formatted((int) c));
                } else {
                    line.append(c);
                }
            }
        }
    }

    /** Returns whether a character is none that a line of a log should hold as it is. */
    static boolean isEscaped(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }
}
