package dev.holt.tools;

import dev.holt.wiki.Revision;
import java.util.Optional;

/**
 * The part of a text that one answer shows: whole lines while they fit, so that windows laid end to
 * end give the text exactly.
 *
 * @param text what is shown
 * @param start its offset in the whole text, in UTF-16 units
 * @param whole the whole text's length
 */
record TextWindow(String text, int start, int whole) {

    /**
     * At most {@code maxChars} UTF-16 units from {@code start} on.
     *
     * <p>The cut falls after the last line end that fits. A line longer than the window is cut
     * within, but never between the halves of a surrogate pair or of a CRLF. {@code maxChars} is at
     * least 2, so a window always moves on.
     */
    static TextWindow of(String text, int start, int maxChars) {
        int from = Math.min(start, text.length());
        if (text.length() - from <= maxChars) {
            return new TextWindow(text.substring(from), from, text.length());
        }
        int end = from + maxChars;
        int lineEnd = text.lastIndexOf('\n', end - 1) + 1;
        if (lineEnd > from) {
            end = lineEnd;
        } else if (splitsUnit(text, end)) {
            end--;
        }
        return new TextWindow(text.substring(from, end), from, text.length());
    }

    private static boolean splitsUnit(String text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        return Character.isSurrogatePair(before, after) || (before == '\r' && after == '\n');
    }

    int end() {
        return start + text.length();
    }

    boolean truncated() {
        return end() < whole;
    }

    /** The cursor that shows what comes next; none at the end. */
    Optional<String> next(String scope, Revision revision) {
        return truncated()
                ? Optional.of(new Cursor(scope, revision, Integer.toString(end())).encode())
                : Optional.empty();
    }
}
