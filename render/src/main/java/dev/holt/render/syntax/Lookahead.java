package dev.holt.render.syntax;

import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Looks for the end of a block in the lines below, so that what never ends does not start.
 *
 * <p>One for each document. What was looked through in vain is not looked through again, so that
 * the whole costs linear time.
 */
final class Lookahead {
    /** The longest embed, in UTF-16 units. */
    static final int MAX_EMBED = 20_000;

    /** The longest formula of several lines, in UTF-16 units. */
    static final int MAX_MATH = 10_000;

    private int noEmbedEndFrom;
    private int noEmbedEndTo;

    /** The offset of the first closing braces at the end of a line, or -1. */
    int embedEnd(BasedSequence line, int from) {
        BasedSequence text = line.getBaseSequence();
        int start = line.getStartOffset() + from;
        int limit = Math.min(text.length(), start + MAX_EMBED);
        int i = start >= noEmbedEndFrom && start < noEmbedEndTo ? noEmbedEndTo : start;
        for (; i + 1 < limit; i++) {
            if (text.charAt(i) == '}' && text.charAt(i + 1) == '}' && endsLine(text, i + 2)) {
                return i;
            }
        }
        if (start > noEmbedEndTo) {
            noEmbedEndFrom = start;
        }
        noEmbedEndTo = Math.max(noEmbedEndTo, i);
        return -1;
    }

    /** The offset of the dollars that end a line before the next blank line, or -1. */
    int mathEnd(BasedSequence line, int from) {
        BasedSequence text = line.getBaseSequence();
        int start = line.getStartOffset() + from;
        int limit = Math.min(text.length(), start + MAX_MATH);
        boolean blank = false;
        for (int i = start; i + 1 < limit; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '$') {
                return text.charAt(i + 1) == '$' && i > start && endsLine(text, i + 2) ? i : -1;
            } else if (c == '\n') {
                if (blank) {
                    return -1;
                }
                blank = true;
            } else if (c > ' ') {
                blank = false;
            }
        }
        return -1;
    }

    private static boolean endsLine(BasedSequence text, int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i >= text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r';
    }
}
