package dev.holt.render.syntax;

import java.util.Arrays;

/**
 * Makes a copy of a text, of the same length, that is safe to parse: what only serves to exhaust a
 * parser is overwritten with letters or spaces that mean plain text.
 *
 * <p>These are: block quote and list markers nested deeper than {@link #MAX_NESTING}; all but the
 * start of rules ({@code * * *}) longer than {@link #MAX_RULE}; the start of table delimiter rows
 * longer than {@link #MAX_TABLE_RULE}, and of HTML tags on lines longer than {@link
 * #MAX_HTML_LINE}; and one in {@link #MAX_CONTAINED_LINES} lines of an endless quoted or indented
 * paragraph. Pages that people and agents write have none of them.
 */
final class ParseGuard {
    /** The most block quote and list markers on one line, and list levels by indentation. */
    static final int MAX_NESTING = 100;

    /** The most characters of one rule or setext underline. */
    static final int MAX_RULE = 1_000;

    /** The longest line that may start with an HTML tag, in UTF-16 units. */
    static final int MAX_HTML_LINE = 8_000;

    /** The longest delimiter row of a table, in UTF-16 units. */
    static final int MAX_TABLE_RULE = 2_000;

    /** The most quoted or indented lines without a blank one among them. */
    static final int MAX_CONTAINED_LINES = 5_000;

    private static final String TABLE_RULE_CHARACTERS = "|:- \t";
    private static final String RULE_CHARACTERS = "*-_=";
    private static final String[] RAW_TAGS = {"<script", "<pre", "<style", "<textarea"};

    private final String text;
    private char[] masked = {};

    private ParseGuard(String text) {
        this.text = text;
    }

    static String harmless(String text) {
        return new ParseGuard(text).masked();
    }

    private String masked() {
        int start = 0;
        int contained = 0;
        while (start < text.length()) {
            int end = lineEnd(start);
            contained = isContained(start, end) ? contained + 1 : 0;
            if (contained >= MAX_CONTAINED_LINES && blankOut(start, end)) {
                contained = 0;
            }
            // Shorter lines cannot hold any of the dangers.
            if (end - start > MAX_NESTING) {
                guardLine(start, end);
            }
            start = end + 1;
        }
        return masked.length == 0 ? text : new String(masked);
    }

    private int lineEnd(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private void guardLine(int start, int end) {
        int rule = ruleStart(start, end);
        int content = guardMarkers(start, end, rule);
        if (content >= rule && end - content > MAX_RULE) {
            overwrite(content + MAX_RULE, end, ' ');
        } else if (end - content > MAX_HTML_LINE && startsTag(content)) {
            overwrite(content, content + 1, 'x');
        } else if (end - content > MAX_TABLE_RULE && isTableRule(content, end)) {
            overwrite(content, content + 1, 'x');
        }
    }

    private boolean isContained(int start, int end) {
        if (start == end) {
            return false;
        }
        char first = text.charAt(start);
        return first == '>' || ((first == ' ' || first == '\t') && firstNonSpace(start, end) < end);
    }

    /** Makes the line's content blank, unless it may be a code fence. */
    private boolean blankOut(int start, int end) {
        int content = start;
        while (content < end && " \t>".indexOf(text.charAt(content)) >= 0) {
            content++;
        }
        if (content < end && (text.charAt(content) == '`' || text.charAt(content) == '~')) {
            return false;
        }
        overwrite(content, end, ' ');
        return true;
    }

    private boolean isTableRule(int start, int end) {
        for (int i = start; i < end; i++) {
            if (TABLE_RULE_CHARACTERS.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** From where on the line is nothing but one of {@code * - _ =} and spaces. */
    private int ruleStart(int start, int end) {
        int i = end;
        char mark = ' ';
        while (i > start) {
            char c = text.charAt(i - 1);
            if (c != ' ' && c != '\t') {
                if (RULE_CHARACTERS.indexOf(c) < 0 || (mark != ' ' && mark != c)) {
                    break;
                }
                mark = c;
            }
            i--;
        }
        return i;
    }

    /** Masks markers nested too deep, and answers where the line's content starts. */
    private int guardMarkers(int start, int end, int rule) {
        int depth = 0;
        int i = firstNonSpace(start, end);
        while (i < end && i < rule) {
            int marker = markerLength(i, end);
            if (marker == 0) {
                break;
            }
            depth++;
            if (depth > MAX_NESTING || i - start > 2 * MAX_NESTING + 2 * depth) {
                overwrite(i, i + marker, 'x');
            }
            i = firstNonSpace(i + marker, end);
        }
        return i;
    }

    private int firstNonSpace(int start, int end) {
        int i = start;
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    /** The length of the block quote or list marker at {@code i}, 0 if there is none. */
    private int markerLength(int i, int end) {
        char c = text.charAt(i);
        if (c == '>') {
            return 1;
        }
        int after = i;
        if (c == '-' || c == '*' || c == '+') {
            after = i + 1;
        } else {
            while (after < end && after < i + 9 && Character.isDigit(text.charAt(after))) {
                after++;
            }
            boolean closed =
                    after > i
                            && after < end
                            && (text.charAt(after) == '.' || text.charAt(after) == ')');
            after = closed ? after + 1 : i;
        }
        boolean spaced = after >= end || text.charAt(after) == ' ' || text.charAt(after) == '\t';
        return spaced ? after - i : 0;
    }

    private boolean startsTag(int i) {
        if (i + 1 >= text.length() || text.charAt(i) != '<') {
            return false;
        }
        for (String tag : RAW_TAGS) {
            if (text.regionMatches(true, i, tag, 0, tag.length())) {
                return false;
            }
        }
        char next = text.charAt(i + 1);
        return next == '/' || Character.isLetter(next);
    }

    private void overwrite(int start, int end, char with) {
        if (masked.length == 0) {
            masked = text.toCharArray();
        }
        Arrays.fill(masked, start, end, with);
    }
}
