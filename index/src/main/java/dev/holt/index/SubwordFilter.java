package dev.holt.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Splits identifiers into their words: {@code snake_case}, {@code camelCase}, {@code HTTPServer},
 * {@code foo.bar}, {@code v1.2.3}.
 *
 * <p>The words stand at consecutive positions; the identifier as a whole stands at the position of
 * its first word, with the type {@link #WHOLE}. A possessive {@code 's} is removed.
 */
final class SubwordFilter extends TokenFilter {
    /** The type of a token that holds a whole identifier, beside those that hold its words. */
    static final String WHOLE = "<WHOLE>";

    private static final String WORD = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.ALPHANUM];
    private static final String NUMBER = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.NUM];

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute position =
            addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    private final List<Token> waiting = new ArrayList<>();
    private int next;

    /** A token to emit: its text, offsets, position increment and type. */
    private record Token(String text, int start, int end, int increment, String type) {}

    SubwordFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (next < waiting.size()) {
            emit(waiting.get(next++));
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        String kind = type.type();
        if ((kind.equals(WORD) || kind.equals(NUMBER)) && !isPlain()) {
            split();
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting.clear();
        next = 0;
    }

    /** Whether the token is letters and digits only, with no capital but at its start: most are. */
    private boolean isPlain() {
        char[] text = term.buffer();
        for (int i = 0; i < term.length(); i++) {
            char c = text[i];
            if (!Character.isLetterOrDigit(c) || (i > 0 && Character.isUpperCase(c))) {
                return false;
            }
        }
        return true;
    }

    private void split() {
        String whole = withoutPossessive(term.toString());
        List<int[]> words = words(whole);
        if (words.isEmpty()) {
            return;
        }
        waiting.clear();
        next = 0;
        // Offsets of the words are known only while no filter has changed the token's length.
        boolean exact = term.length() == offset.endOffset() - offset.startOffset();
        int increment = position.getPositionIncrement();
        for (int[] word : words) {
            int start = exact ? offset.startOffset() + word[0] : offset.startOffset();
            int end = exact ? offset.startOffset() + word[1] : offset.endOffset();
            waiting.add(new Token(whole.substring(word[0], word[1]), start, end, increment, WORD));
            increment = 1;
        }
        if (words.size() > 1) {
            waiting.add(
                    1, new Token(whole, waiting.getFirst().start(), end(whole, exact), 0, WHOLE));
        }
        emit(waiting.get(next++));
    }

    private int end(String whole, boolean exact) {
        return exact ? offset.startOffset() + whole.length() : offset.endOffset();
    }

    private void emit(Token token) {
        term.setEmpty().append(token.text());
        offset.setOffset(token.start(), token.end());
        position.setPositionIncrement(token.increment());
        type.setType(token.type());
    }

    private static String withoutPossessive(String text) {
        int end = text.length();
        boolean possessive =
                end > 2
                        && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
                        && (text.charAt(end - 2) == '\'' || text.charAt(end - 2) == '\u2019');
        return possessive ? text.substring(0, end - 2) : text;
    }

    /** Start and end of each word of an identifier. */
    private static List<int[]> words(String text) {
        List<int[]> words = new ArrayList<>();
        int start = -1;
        int before = -1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int after = i + Character.charCount(c);
            if (!inWord(c)) {
                if (start >= 0) {
                    words.add(new int[] {start, i});
                }
                start = -1;
            } else if (start < 0) {
                start = i;
            } else if (startsWord(before, c, text, after) || startsVersion(start, i, c, text)) {
                words.add(new int[] {start, i});
                start = i;
            }
            before = c;
            i = after;
        }
        if (start >= 0) {
            words.add(new int[] {start, text.length()});
        }
        return words;
    }

    private static boolean inWord(int c) {
        return Character.isLetterOrDigit(c)
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK ->
                            true;
                    default -> false;
                };
    }

    /** Whether {@code c} starts a word: {@code camel|Case}, {@code HTTP|Server}. */
    private static boolean startsWord(int before, int c, String text, int after) {
        if (!Character.isUpperCase(c)) {
            return false;
        }
        return !Character.isUpperCase(before)
                || (after < text.length() && Character.isLowerCase(text.codePointAt(after)));
    }

    /** Whether {@code c} is the number behind the {@code v} of a version. */
    private static boolean startsVersion(int start, int at, int c, String text) {
        char first = text.charAt(start);
        return at == start + 1 && (first == 'v' || first == 'V') && Character.isDigit(c);
    }
}
