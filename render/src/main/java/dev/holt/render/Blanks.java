package dev.holt.render;

/** Where the blank lines of a text are. */
final class Blanks {
    private final String text;
    private final Lines lines;

    Blanks(String text, Lines lines) {
        this.text = text;
        this.lines = lines;
    }

    /** The end of the last line in the range that is not blank, without its break; -1 if none. */
    int contentEnd(int start, int end) {
        for (int i = end - 1; i >= start; i--) {
            if (!isBlank(text.charAt(i))) {
                return Math.min(end, lines.contentEndOf(i));
            }
        }
        return -1;
    }

    /** The start of the first line in the range that is not blank; -1 if there is none. */
    int contentStart(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isBlank(text.charAt(i))) {
                return Math.max(start, lines.startOf(i));
            }
        }
        return -1;
    }

    /** The number of line breaks in the range. */
    int breaks(int start, int end) {
        return start >= end ? 0 : lines.lineAt(end) - lines.lineAt(start);
    }

    /** The block without the blank lines around it, and without a break at its end. */
    static String trimmed(String block) {
        int start = 0;
        int end = block.length();
        for (int i = 0; i < end && isBlank(block.charAt(i)); i++) {
            char c = block.charAt(i);
            if (c == '\n' || c == '\r') {
                start = i + 1;
            }
        }
        while (end > start && isBlank(block.charAt(end - 1))) {
            end--;
        }
        return block.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
