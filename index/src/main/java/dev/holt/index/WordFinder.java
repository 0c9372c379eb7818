package dev.holt.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Finds the words of a query in texts, one text after the other.
 *
 * <p>Analysing text is dear, so only what can hold a match is analysed. No token reaches over a
 * space; a piece between spaces in ASCII has only tokens that are parts of it, in lower case and
 * with another ending; and an ending differs by {@linkplain #lead few letters}. A piece that has no
 * word with the beginning of a term is therefore passed over. Any other piece, and one so long that
 * the tokenizer may cut it anywhere, is analysed.
 */
final class WordFinder implements Closeable {
    /** Only so much of a text is looked at, in UTF-16 units. */
    static final int MAX_CHARS = 20_000;

    /** Of more matches than this only the first are found. */
    private static final int MAX_MATCHES = 500;

    /** A longer piece may be cut by the tokenizer, in UTF-16 units. */
    private static final int MAX_PIECE = 255;

    private static final int ASCII = 0x80;

    private final Set<String> terms;
    private final List<String> prefixes;
    private final List<String> leads;
    private final boolean[] isFirst = new boolean[ASCII];
    private final SearchAnalyzer analyzer = SearchAnalyzer.forPages();

    WordFinder(QueryWords words) {
        this.terms = words.terms();
        this.prefixes = words.prefixes().stream().filter(prefix -> !prefix.isEmpty()).toList();
        this.leads =
                Stream.concat(terms.stream(), prefixes.stream())
                        .filter(term -> !term.isEmpty() && term.charAt(0) < ASCII)
                        .map(WordFinder::lead)
                        .distinct()
                        .toList();
        for (String lead : leads) {
            isFirst[lead.charAt(0)] = true;
            isFirst[lead.toUpperCase(Locale.ROOT).charAt(0)] = true;
        }
    }

    /** What is analysed of a text, and how many matches may still be told. */
    private record Part(String text, int start, int end, int most) {}

    /** A place where a word is: from {@code start} to before {@code end}. */
    record Match(int start, int end, String term) {}

    /** The places where words are, in their order; overlapping ones are made one. */
    List<Match> matches(String text) throws IOException {
        List<Match> matches = new ArrayList<>();
        each(text, match -> add(matches, match));
        return matches;
    }

    /** Tells of every match in the text, in their order. */
    void each(String text, Consumer<Match> visitor) throws IOException {
        int length = Math.min(text.length(), MAX_CHARS);
        int left = MAX_MATCHES;
        int start = -1;
        for (int at = 0; at < length && left > 0; ) {
            int end = pieceEnd(text, at, length);
            if (mayMatch(text, at, end)) {
                start = start < 0 ? at : start;
            } else if (start >= 0) {
                left = analyse(new Part(text, start, at, left), visitor);
                start = -1;
            }
            at = end + 1;
        }
        if (start >= 0) {
            analyse(new Part(text, start, length, left), visitor);
        }
    }

    @Override
    public void close() {
        analyzer.close();
    }

    /**
     * The beginning that a term shares with every word that it stands for. Porter's stemmer puts at
     * most one other letter at a word's end ({@code happy}, {@code happi}), or the two of {@code
     * ble} for {@code bility}, before which there are at least two letters.
     */
    static String lead(String term) {
        int other = term.length() < 5 ? 1 : 2;
        return term.substring(0, Math.max(1, term.length() - other));
    }

    private static int pieceEnd(String text, int start, int length) {
        int end = start;
        while (end < length && text.charAt(end) != ' ' && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    private boolean mayMatch(String text, int start, int end) {
        if (end - start > MAX_PIECE) {
            return true;
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= ASCII || (isFirst[c] && startsWord(text, start, i) && leads(text, i, end))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word may start at {@code at}: none does inside lower case. */
    private static boolean startsWord(String text, int start, int at) {
        return at == start
                || !Character.isLowerCase(text.charAt(at))
                || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private boolean leads(String text, int at, int end) {
        for (String lead : leads) {
            if (at + lead.length() <= end && text.regionMatches(true, at, lead, 0, lead.length())) {
                return true;
            }
        }
        return false;
    }

    /** How many matches may still be told after those in the part. */
    private int analyse(Part part, Consumer<Match> visitor) throws IOException {
        int start = part.start();
        int left = part.most();
        String analysed = part.text().substring(start, part.end());
        try (TokenStream tokens = analyzer.tokenStream(Fields.BODY, analysed)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (left > 0 && tokens.incrementToken()) {
                String found = term.toString();
                if (fits(found)) {
                    left--;
                    visitor.accept(
                            new Match(
                                    start + offset.startOffset(),
                                    start + offset.endOffset(),
                                    found));
                }
            }
            tokens.end();
        }
        return left;
    }

    private boolean fits(String term) {
        if (terms.contains(term)) {
            return true;
        }
        for (String prefix : prefixes) {
            if (term.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private static void add(List<Match> matches, Match match) {
        if (!matches.isEmpty() && match.start() < matches.getLast().end()) {
            Match last = matches.removeLast();
            int end = Math.max(last.end(), match.end());
            matches.add(new Match(last.start(), end, last.term()));
        } else {
            matches.add(match);
        }
    }
}
