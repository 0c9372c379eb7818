package dev.holt.index;

import dev.holt.index.QueryText.Kind;
import dev.holt.index.QueryText.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts the text of a query into terms: at spaces and quotes, and at a colon behind a name.
 *
 * <p>A term with {@code -} before it is one to leave out, unless it looks like an option of a
 * command: two dashes, or one before up to three letters and digits ({@code -v}, {@code -xzf}), or
 * anything with {@code =} in it. An option is searched for like any word. Who means to leave out a
 * short word writes {@code NOT tar} or {@code -"tar"}.
 */
final class QueryScan {
    private static final int MIN_PREFIX = 2;
    private static final String QUOTES = "\"\u201c\u201d\u201e\u201f";
    private static final Pattern OPTION = Pattern.compile("[A-Za-z0-9?]{1,3}|[^\\s]*=[^\\s]*");

    /** A name of at least two characters and a colon with the value right behind it. */
    private static final Pattern FIELD =
            Pattern.compile("(\\p{L}[\\p{L}\\p{N}_-]{1,63}):(?![:/\\s]|$)");

    private final String text;
    private final List<Written> terms = new ArrayList<>();
    private final Matcher field;

    private QueryScan(String text) {
        this.text = text;
        this.field = FIELD.matcher(text);
    }

    /**
     * A term as it is written.
     *
     * @param minus whether it is to be left out
     */
    record Written(Term term, boolean minus) {
        boolean isWord(String operator) {
            return !minus && term.equals(new Term(operator, Kind.WORD));
        }
    }

    static List<Written> of(String text) {
        QueryScan scan = new QueryScan(text);
        int at = 0;
        while (at < text.length()) {
            at = scan.isSpace(at) ? at + 1 : scan.term(at);
        }
        return scan.terms;
    }

    /** Adds the term at {@code at}, and returns where it ends. */
    private int term(int at) {
        boolean minus = isMinus(at);
        int start = minus ? at + 1 : at;
        String name = "";
        if (field.region(start, text.length()).lookingAt()) {
            name = field.group(1);
            start = field.end();
        }
        if (isQuote(start)) {
            int end = endOfPhrase(start + 1);
            add(new Term(name, text.substring(start + 1, end), Kind.PHRASE), minus);
            return end + 1;
        }
        int end = endOfWord(start);
        add(word(name, text.substring(start, end)), minus);
        return end;
    }

    private void add(Term term, boolean minus) {
        if (!term.text().isBlank()) {
            terms.add(new Written(term, minus));
        }
    }

    private static Term word(String field, String written) {
        boolean prefix = written.endsWith("*") && written.length() > MIN_PREFIX;
        return prefix
                ? new Term(field, written.substring(0, written.length() - 1), Kind.PREFIX)
                : new Term(field, written, Kind.WORD);
    }

    private boolean isMinus(int at) {
        if (text.charAt(at) != '-' || at + 1 >= text.length() || isSpace(at + 1)) {
            return false;
        }
        if (text.charAt(at + 1) == '-') {
            return false;
        }
        return isQuote(at + 1) || !OPTION.matcher(text).region(at + 1, endOfWord(at + 1)).matches();
    }

    private boolean isSpace(int at) {
        return Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at));
    }

    private boolean isQuote(int at) {
        return at < text.length() && QUOTES.indexOf(text.charAt(at)) >= 0;
    }

    private int endOfPhrase(int from) {
        int end = from;
        while (end < text.length() && !isQuote(end)) {
            end++;
        }
        return end;
    }

    private int endOfWord(int from) {
        int end = from;
        while (end < text.length() && !isSpace(end) && !isQuote(end)) {
            end++;
        }
        return end;
    }
}
