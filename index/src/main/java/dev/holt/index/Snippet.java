package dev.holt.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of a section's text that says best why it was found.
 *
 * <p>The text is analysed again, up to bounds on its length and matches, which tells where the
 * words are that match. Of all windows of the given length that start a little before a match, the
 * one with the most different words wins, then the one with the most matches, then the first.
 */
final class Snippet {
    private static final int LEAD = 40;
    private static final int MAX_WORD = 30;
    private static final String MARK = "**";
    private static final String CUT = "…";

    private final String text;
    private final int maxChars;
    private final List<WordFinder.Match> matches;

    private Snippet(String text, int maxChars, List<WordFinder.Match> matches) {
        this.text = text;
        this.maxChars = maxChars;
        this.matches = matches;
    }

    /** A snippet of {@code text}, which is a single line, with what {@code words} finds marked. */
    static String of(String text, WordFinder words, int maxChars) throws IOException {
        return new Snippet(text, maxChars, words.matches(text)).written();
    }

    private String written() {
        if (text.length() <= maxChars) {
            return marked(0, text.length());
        }
        int start = windowStart();
        int end = Math.min(text.length(), start + maxChars);
        return (start > 0 ? CUT : "") + marked(start, wordEnd(start, end)) + cutAfter(start, end);
    }

    private String cutAfter(int start, int end) {
        return wordEnd(start, end) < text.length() ? CUT : "";
    }

    private int windowStart() {
        int best = 0;
        long bestWorth = 0;
        Map<String, Integer> terms = new HashMap<>();
        int first = 0;
        int next = 0;
        for (WordFinder.Match each : matches) {
            int start = Math.min(Math.max(0, each.start() - LEAD), text.length() - maxChars);
            while (next < matches.size() && matches.get(next).end() <= start + maxChars) {
                terms.merge(matches.get(next++).term(), 1, Integer::sum);
            }
            while (first < next && matches.get(first).start() < start) {
                terms.computeIfPresent(
                        matches.get(first++).term(), (term, n) -> n == 1 ? null : n - 1);
            }
            long worth = ((long) terms.size() << Integer.SIZE) + next - first;
            if (worth > bestWorth) {
                bestWorth = worth;
                best = start;
            }
        }
        return wordStart(best);
    }

    /** The start of the next word, unless none starts soon. */
    private int wordStart(int at) {
        if (at == 0) {
            return at;
        }
        int space = text.indexOf(' ', at - 1);
        if (space >= 0 && space < at + MAX_WORD) {
            return space + 1;
        }
        return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    /** The end of the last whole word, unless none ends shortly before. */
    private int wordEnd(int start, int at) {
        if (at == text.length()) {
            return at;
        }
        int space = text.lastIndexOf(' ', at);
        if (space > start && space > at - MAX_WORD) {
            return space;
        }
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private String marked(int start, int end) {
        StringBuilder written = new StringBuilder();
        int at = start;
        int open = -1;
        for (WordFinder.Match each : matches) {
            if (each.start() < start || each.end() > end) {
                continue;
            }
            boolean joins = open >= 0 && text.substring(at, each.start()).isBlank();
            if (open >= 0 && !joins) {
                written.append(MARK);
            }
            written.append(text, at, each.start()).append(joins ? "" : MARK);
            written.append(text, each.start(), each.end());
            at = each.end();
            open = at;
        }
        return written.append(open >= 0 ? MARK : "").append(text, at, end).toString();
    }
}
