package dev.holt.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The part of a section's text that says best why it was found.
 *
 * <p>The text is analysed again, up to bounds on its length and matches, which tells where the
 * words are that match. Of all windows of the given length that start a little before a match, the
 * one with the most different words wins, then the one with the most matches, then the first.
 */
final class Snippet {
    private static final int MAX_ANALYSED = 20_000;
    private static final int MAX_MATCHES = 500;
    private static final int LEAD = 40;
    private static final int MAX_WORD = 30;
    private static final String MARK = "**";
    private static final String CUT = "…";

    private final String text;
    private final int maxChars;
    private final List<Match> matches;

    /** A place where a word matches. */
    private record Match(int start, int end, String term) {}

    private Snippet(String text, int maxChars, List<Match> matches) {
        this.text = text;
        this.maxChars = maxChars;
        this.matches = matches;
    }

    /** A snippet of {@code text}, which is a single line, with what {@code marks} fits marked. */
    static String of(String text, Marks marks, int maxChars) throws IOException {
        return new Snippet(text, maxChars, matches(text, marks)).written();
    }

    private static List<Match> matches(String text, Marks marks) throws IOException {
        List<Match> matches = new ArrayList<>();
        String analysed = text.substring(0, Math.min(text.length(), MAX_ANALYSED));
        try (SearchAnalyzer analyzer = SearchAnalyzer.forPages();
                TokenStream tokens = analyzer.tokenStream(Fields.BODY, analysed)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (matches.size() < MAX_MATCHES && tokens.incrementToken()) {
                if (marks.fits(term.toString())) {
                    add(
                            matches,
                            new Match(offset.startOffset(), offset.endOffset(), term.toString()));
                }
            }
            tokens.end();
        }
        return matches;
    }

    /** Adds a match, made one with the last where they overlap. */
    private static void add(List<Match> matches, Match match) {
        if (!matches.isEmpty() && match.start() < matches.getLast().end()) {
            Match last = matches.removeLast();
            int end = Math.max(last.end(), match.end());
            matches.add(new Match(last.start(), end, last.term()));
        } else {
            matches.add(match);
        }
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
        for (Match each : matches) {
            int start = Math.min(Math.max(0, each.start() - LEAD), text.length() - maxChars);
            long worth = worth(start);
            if (worth > bestWorth) {
                bestWorth = worth;
                best = start;
            }
        }
        return wordStart(best);
    }

    private long worth(int start) {
        Set<String> terms = new HashSet<>();
        int count = 0;
        for (Match each : matches) {
            if (each.start() >= start && each.end() <= start + maxChars) {
                terms.add(each.term());
                count++;
            }
        }
        return ((long) terms.size() << Integer.SIZE) + count;
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
        for (Match each : matches) {
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
