package dev.holt.render;

import java.util.Arrays;

/** Where the lines of a text start; a line ends with LF, CR LF or CR. */
final class Lines {
    private final String text;
    private final int[] starts;

    Lines(String text) {
        this.text = text;
        int[] found = new int[Math.max(16, text.length() / 32)];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends =
                    c == '\n'
                            || (c == '\r'
                                    && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (ends) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = i + 1;
            }
        }
        this.starts = Arrays.copyOf(found, count);
    }

    /** The 1-based line on which {@code offset} lies. */
    int lineAt(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The offset at which the line of {@code offset} starts. */
    int startOf(int offset) {
        return starts[lineAt(offset) - 1];
    }

    /** The offset after the last character of the line of {@code offset}, before its line break. */
    int contentEndOf(int offset) {
        int end = endOf(offset);
        while (end > offset && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    /** The offset at which the line after that of {@code offset} starts, or the end of the text. */
    int endOf(int offset) {
        int line = lineAt(offset);
        return line < starts.length ? starts[line] : text.length();
    }

    /** The offset at which the 1-based {@code line} starts; the end of the text beyond the last. */
    int start(int line) {
        return line <= starts.length ? starts[line - 1] : text.length();
    }
}
