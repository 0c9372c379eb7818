package dev.holt.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
final class WordFinder {
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
    private final SearchAnalyzer analyzer;
    private final Map<String, List<Match>> inPieces = new HashMap<>();

    /**
     * @param words what to look for
     * @param analyzer one for pages, for as long as the finder is used
     */
    WordFinder(QueryWords words, SearchAnalyzer analyzer) {
        this.analyzer = analyzer;
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
            boolean plain = isPlain(text, at, end);
            if (start >= 0 && plain) {
                left = tell(analysed(text.substring(start, at)), start, left, visitor);
                start = -1;
            }
            if (!plain) {
                start = start < 0 ? at : start;
            } else if (mayMatch(text, at, end)) {
                left = tell(inPiece(text.substring(at, end)), at, left, visitor);
            }
            at = end + 1;
        }
        if (start >= 0) {
            tell(analysed(text.substring(start, length)), start, left, visitor);
        }
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

    /** Whether a plain piece has a word with the beginning of a term. */
    private boolean mayMatch(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (isFirst[text.charAt(i)] && startsWord(text, start, i) && leads(text, i, end)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a piece is in ASCII and not long, so that it is analysed the same wherever it is. */
    private static boolean isPlain(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) >= ASCII) {
                return false;
            }
        }
        return end - start <= MAX_PIECE;
    }

    /** Whether a word may start at {@code at}: none does inside lower case. */
    private static boolean startsWord(String text, int start, int at) {
        return at == start
                || !Character.isLowerCase(text.charAt(at))
                || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private boolean leads(String text, int at, int end) {
        for (String lead : leads) {
            if (at + lead.length() <= end && leads(text, at, lead)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text has the lower-case letters there, in whatever case. */
    private static boolean leads(String text, int at, String lead) {
        for (int i = 0; i < lead.length(); i++) {
            if (Character.toLowerCase(text.charAt(at + i)) != lead.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Tells of the first matches of a part that begins at {@code start}; how many are left. */
    private static int tell(List<Match> found, int start, int left, Consumer<Match> visitor) {
        int told = Math.min(left, found.size());
        for (Match each : found.subList(0, told)) {
            visitor.accept(new Match(start + each.start(), start + each.end(), each.term()));
        }
        return left - told;
    }

    /** The matches in a piece that is analysed alone; the same words come again and again. */
    private List<Match> inPiece(String piece) throws IOException {
        List<Match> known = inPieces.get(piece);
        if (known == null) {
            known = analysed(piece);
            inPieces.put(piece, known);
        }
        return known;
    }

    private List<Match> analysed(String part) throws IOException {
        List<Match> found = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(Fields.BODY, part)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (found.size() < MAX_MATCHES && tokens.incrementToken()) {
                String token = term.toString();
                if (fits(token)) {
                    found.add(new Match(offset.startOffset(), offset.endOffset(), token));
                }
            }
            tokens.end();
        }
        return found;
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
