package dev.holt.render.html;

import com.vladsch.flexmark.util.sequence.Escaping;

/** Text made fit for HTML. */
final class Escape {
    /**
     * The longest references by number that CommonMark reads: six hex digits, seven decimal ones.
     */
    private static final int MAX_HEX = 10;

    private static final int MAX_DECIMAL = 10;

    private Escape() {}

    /** Plain text, fit for content and for attributes in double quotes. */
    static String html(CharSequence text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\0' -> escaped.append('\uFFFD');
                case '\r' -> {
                    if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                        escaped.append('\n');
                    }
                }
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** Text between raw tags: its character references stay, everything else is escaped. */
    static String rawText(CharSequence text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            int end = text.charAt(i) == '&' ? referenceEnd(text, i) : -1;
            if (end > 0) {
                escaped.append(html(text.subSequence(plain, i))).append(text, i, end);
                plain = end;
                i = end - 1;
            }
        }
        return escaped.append(html(text.subSequence(plain, text.length()))).toString();
    }

    /** The offset after the character reference that starts at {@code start}, or -1. */
    private static int referenceEnd(CharSequence text, int start) {
        int limit = Math.min(text.length(), start + 34);
        int from = start + 1 < limit && text.charAt(start + 1) == '#' ? start + 2 : start + 1;
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i > from ? i + 1 : -1;
            }
            if (c >= 0x80 || !Character.isLetterOrDigit(c)) {
                return -1;
            }
        }
        return -1;
    }

    /** A character reference as the character; one that no character can have stays as it is. */
    static String entity(CharSequence written) {
        boolean hex = written.length() > 2 && Character.toLowerCase(written.charAt(2)) == 'x';
        boolean number = written.length() > 1 && written.charAt(1) == '#';
        return number && written.length() > (hex ? MAX_HEX : MAX_DECIMAL)
                ? written.toString()
                : unescaped(written);
    }

    /** Markdown's backslash escapes and character references undone. */
    static String unescaped(CharSequence markdown) {
        return Escaping.unescapeString(markdown.toString());
    }
}
