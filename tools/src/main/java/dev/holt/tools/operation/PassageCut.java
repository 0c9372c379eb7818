package dev.holt.tools.operation;

import dev.holt.render.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The part of a text that is worth most and fits into a number of characters.
 *
 * <p>The text is divided into paragraphs; a block of code is one. Around the paragraph that is
 * worth most, as many as fit are taken, those behind it before those ahead. A paragraph that is too
 * long by itself is divided into lines in the same way, and a line into pieces of a few words; so
 * are those beside it when much of the room would be left.
 */
final class PassageCut {
    /** Only so much of a text is judged; what lies behind is worth nothing. */
    static final int MAX_JUDGED = 200_000;

    private static final int PIECE = 80;

    private final String text;
    private final int maxChars;
    private final ToIntFunction<String> worth;
    private int judged;

    private PassageCut(String text, int maxChars, ToIntFunction<String> worth) {
        this.text = text;
        this.maxChars = maxChars;
        this.worth = worth;
    }

    /**
     * The part's place, without space around it.
     *
     * @param maxChars its length at most, at least two pieces' worth of characters
     * @param worth judges a part of the text
     */
    static Span of(String text, int maxChars, ToIntFunction<String> worth) {
        if (maxChars < 2 * PIECE) {
            throw new IllegalArgumentException("maxChars must be at least " + 2 * PIECE);
        }
        PassageCut cut = new PassageCut(text, maxChars, worth);
        return cut.stripped(cut.around(cut.paragraphs(), 0));
    }

    /** The best of the units, and what else fits around it. */
    private Span around(List<Span> units, int depth) {
        Span best = units.get(best(units));
        if (best.length() > maxChars) {
            return around(depth == 0 ? lines(best) : pieces(best), depth + 1);
        }
        Span grown = grown(best, paragraphs());
        if (maxChars - grown.length() > maxChars / 4) {
            grown = grown(grown, lines(new Span(0, text.length())));
        }
        return maxChars - grown.length() > maxChars / 2
                ? grown(grown, pieces(new Span(0, text.length())))
                : grown;
    }

    /** With as many of the units behind and then ahead as fit. */
    private Span grown(Span part, List<Span> units) {
        Span grown = part;
        for (Span unit : units) {
            if (unit.end() > grown.end() && fits(grown.start(), unit.end())) {
                grown = new Span(grown.start(), unit.end());
            }
        }
        for (Span unit : units.reversed()) {
            if (unit.start() < grown.start() && fits(unit.start(), grown.end())) {
                grown = new Span(unit.start(), grown.end());
            }
        }
        return grown;
    }

    private int best(List<Span> units) {
        int best = 0;
        int most = -1;
        for (int i = 0; i < units.size(); i++) {
            Span unit = units.get(i);
            judged += unit.length();
            int value = judged > MAX_JUDGED && i > 0 ? 0 : worth.applyAsInt(unit.of(text));
            if (value > most) {
                most = value;
                best = i;
            }
        }
        return best;
    }

    private boolean fits(int start, int end) {
        return stripped(new Span(start, end)).length() <= maxChars;
    }

    private List<Span> paragraphs() {
        List<Span> paragraphs = new ArrayList<>();
        int start = 0;
        boolean code = false;
        boolean blank = false;
        for (Span line : lines(new Span(0, text.length()))) {
            String written = line.of(text).strip();
            if (!code && blank && !written.isEmpty() && line.start() > start) {
                paragraphs.add(new Span(start, line.start()));
                start = line.start();
            }
            code ^= written.startsWith("```") || written.startsWith("~~~");
            blank = written.isEmpty();
        }
        paragraphs.add(new Span(start, text.length()));
        return paragraphs;
    }

    private List<Span> lines(Span part) {
        List<Span> lines = new ArrayList<>();
        int start = part.start();
        while (start < part.end()) {
            int lineEnd = text.indexOf('\n', start);
            int end = lineEnd < 0 ? part.end() : Math.min(lineEnd + 1, part.end());
            lines.add(new Span(start, end));
            start = end;
        }
        return lines;
    }

    private List<Span> pieces(Span part) {
        List<Span> pieces = new ArrayList<>();
        for (Span line : lines(part)) {
            int start = line.start();
            while (start < line.end()) {
                int end = pieceEnd(start, line.end());
                pieces.add(new Span(start, end));
                start = end;
            }
        }
        return pieces;
    }

    private int pieceEnd(int start, int lineEnd) {
        int end = Math.min(start + PIECE, lineEnd);
        if (end == lineEnd) {
            return end;
        }
        int space = text.lastIndexOf(' ', end - 1);
        if (space > start) {
            return space + 1;
        }
        return Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end)) ? end - 1 : end;
    }

    private Span stripped(Span part) {
        int start = part.start();
        int end = part.end();
        while (start < end && isLineEnd(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /** Spaces before the first word may be what makes it code. */
    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
