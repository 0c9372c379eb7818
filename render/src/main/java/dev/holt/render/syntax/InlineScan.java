package dev.holt.render.syntax;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/**
 * Recognises the constructs of {@link Inlines} at one place of a paragraph.
 *
 * <p>None is longer than {@link #MAX_LENGTH}, so that openers without an end cost little.
 */
final class InlineScan {
    /** The longest wiki link, macro call or formula in running text, in UTF-16 units. */
    static final int MAX_LENGTH = 2_000;

    /** The longest name of a macro and label of a footnote. */
    private static final int MAX_NAME = 100;

    private final BasedSequence input;
    private final boolean inTable;
    private final WikiLinkOrder order;

    /**
     * @param inTable whether a bar ends the cell unless a backslash stands before it
     */
    InlineScan(BasedSequence input, boolean inTable, WikiLinkOrder order) {
        this.input = input;
        this.inTable = inTable;
        this.order = order;
    }

    private char at(int i) {
        return i >= 0 && i < input.length() ? input.charAt(i) : '\0';
    }

    /**
     * The wiki link whose brackets open at {@code open}. It stands on one line; its sides are told
     * apart by {@code |}, or {@code \|} as tables need it. The left one has no square bracket, code
     * or HTML tag; in the right one code and tags are skipped.
     */
    Optional<Inlines.WikiLink> wikiLink(int open, boolean embed) {
        int close = -1;
        int bar = -1;
        int limit = Math.min(input.length() - 1, open + MAX_LENGTH);
        for (int i = open + 2; i < limit && close < 0; i++) {
            char c = input.charAt(i);
            int opaque = c == '`' ? afterCode(i) : c == '<' ? afterTag(i) : i;
            if (c == '\n' || c == '\r' || (bar < 0 && (c == '[' || opaque > i))) {
                return Optional.empty();
            } else if (opaque > i) {
                i = opaque - 1;
            } else if (c == '|' && bar < 0) {
                bar = i;
                if (inTable && at(i - 1) != '\\') {
                    return Optional.empty();
                }
            } else if (c == ']' && input.charAt(i + 1) == ']') {
                close = i;
            } else if (c == ']' && bar < 0) {
                return Optional.empty();
            }
        }
        return close < 0
                ? Optional.empty()
                : wikiLink(new Brackets(embed ? open - 1 : open, open, bar, close));
    }

    /**
     * Where the parts of a wiki link are.
     *
     * @param start its first character, which may be an exclamation mark
     * @param bar -1 if there is none
     */
    private record Brackets(int start, int open, int bar, int close) {}

    private Optional<Inlines.WikiLink> wikiLink(Brackets at) {
        int bar = at.bar();
        int from = at.open() + 2;
        int leftEnd = bar < 0 ? at.close() : at(bar - 1) == '\\' ? bar - 1 : bar;
        BasedSequence left = input.subSequence(from, Math.max(from, leftEnd)).trim();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        Optional<BasedSequence> right =
                bar < 0
                        ? Optional.empty()
                        : Optional.of(input.subSequence(bar + 1, at.close()).trim());
        return Optional.of(
                new Inlines.WikiLink(
                        input.subSequence(at.start(), at.close() + 2),
                        left,
                        right,
                        new Inlines.WikiLink.Kind(at.start() < at.open(), order)));
    }

    /** The offset after the code span that opens at {@code open}, or {@code open} if none does. */
    private int afterCode(int open) {
        int run = runLength(open, '`');
        int limit = Math.min(input.length(), open + MAX_LENGTH);
        int i = open + run;
        while (i < limit) {
            if (input.charAt(i) == '`') {
                int other = runLength(i, '`');
                if (other == run) {
                    return i + run;
                }
                i += other;
            } else {
                i++;
            }
        }
        // All of the run is no code.
        return open;
    }

    private int runLength(int start, char of) {
        int i = start;
        while (at(i) == of) {
            i++;
        }
        return i - start;
    }

    /** The offset after what looks like an HTML tag, comment or autolink, or {@code open}. */
    private int afterTag(int open) {
        char first = at(open + 1);
        if (first != '!' && first != '/' && !Character.isLetter(first)) {
            return open;
        }
        int limit = Math.min(input.length(), open + MAX_LENGTH);
        char quote = '\0';
        for (int i = open + 1; i < limit; i++) {
            char c = input.charAt(i);
            if (quote != '\0') {
                quote = c == quote ? '\0' : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            } else if (c == '<' || c == '\n') {
                return open;
            }
        }
        return open;
    }

    /** The use of a footnote that opens at {@code open}. */
    Optional<Inlines.FootnoteUse> footnote(int open) {
        int end = footnoteLabelEnd(input, open);
        return end < 0 || at(end + 1) == '('
                ? Optional.empty()
                : Optional.of(
                        new Inlines.FootnoteUse(
                                input.subSequence(open, end + 1),
                                input.subSequence(open + 2, end).toString()));
    }

    /** Where the bracket is that closes {@code [^label]}, or -1. */
    static int footnoteLabelEnd(BasedSequence text, int open) {
        if (open + 3 >= text.length() || text.charAt(open) != '[' || text.charAt(open + 1) != '^') {
            return -1;
        }
        int limit = Math.min(text.length(), open + 2 + MAX_NAME);
        for (int i = open + 2; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ']') {
                return i > open + 2 ? i : -1;
            }
            if (c <= ' ' || c == '[' || c == '|') {
                return -1;
            }
        }
        return -1;
    }

    /**
     * The macro call that opens at {@code open}: {@code <<Name>>} or {@code <<Name(arguments)>>} on
     * one line. The arguments end at the first {@code )>>} that is not between double quotes.
     */
    Optional<Inlines.MacroCall> macro(int open) {
        int nameEnd = open + 2;
        while (nameEnd < open + 2 + MAX_NAME && isNamePart(at(nameEnd), nameEnd == open + 2)) {
            nameEnd++;
        }
        if (nameEnd == open + 2) {
            return Optional.empty();
        }
        int close = at(nameEnd) == '(' ? argumentsEnd(nameEnd + 1) : nameEnd;
        int end = at(nameEnd) == '(' ? close + 1 : nameEnd;
        if (close < 0 || at(end) != '>' || at(end + 1) != '>') {
            return Optional.empty();
        }
        String arguments = close > nameEnd ? input.subSequence(nameEnd + 1, close).toString() : "";
        return Optional.of(
                new Inlines.MacroCall(
                        input.subSequence(open, end + 2),
                        input.subSequence(open + 2, nameEnd).toString(),
                        inTable ? arguments.replace("\\|", "|") : arguments));
    }

    private static boolean isNamePart(char c, boolean first) {
        return Character.isLetter(c) || (!first && (Character.isDigit(c) || c == '-' || c == '_'));
    }

    private int argumentsEnd(int start) {
        int plain = -1;
        boolean quoted = false;
        int limit = Math.min(input.length() - 2, start + MAX_LENGTH);
        for (int i = start; i < limit; i++) {
            char c = input.charAt(i);
            if (c == '\n' || c == '\r' || (inTable && c == '|' && at(i - 1) != '\\')) {
                return plain;
            }
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ')' && input.charAt(i + 1) == '>' && input.charAt(i + 2) == '>') {
                if (!quoted) {
                    return i;
                }
                // Where the quote never closes, it was none.
                plain = plain < 0 ? i : plain;
            }
        }
        return plain;
    }

    /**
     * The formula that opens at {@code open}. As on GitHub, a single dollar opens only before, and
     * closes only behind, something that is no space, with no letter or digit on its other side; so
     * prices are none. Code wins over formulas.
     */
    Optional<Inlines.Formula> math(int open) {
        int marks = at(open + 1) == '$' ? 2 : 1;
        int start = open + marks;
        if (at(start) == '$' || (marks == 1 && (at(start) <= ' ' || isWord(at(open - 1))))) {
            return Optional.empty();
        }
        int limit = Math.min(input.length(), open + MAX_LENGTH);
        for (int i = start; i < limit; i++) {
            char c = input.charAt(i);
            if (c == '\\') {
                i++;
            } else if ((inTable && c == '|') || c == '`') {
                return Optional.empty();
            } else if (c == '$' && closes(i, start, marks)) {
                return Optional.of(
                        new Inlines.Formula(
                                input.subSequence(open, i + marks),
                                input.subSequence(start, i),
                                marks == 2));
            } else if (c == '$' && marks == 2) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean closes(int i, int start, int marks) {
        if (marks == 2) {
            return i > start && at(i + 1) == '$';
        }
        return i > start && at(i - 1) > ' ' && at(i + 1) != '$' && !isWord(at(i + 1));
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }
}
