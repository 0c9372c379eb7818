package dev.holt.index;

import java.util.ArrayList;
import java.util.List;

/**
 * The ids that a page's text sets itself, beside those of its headings: {@code <a id="x">}, {@code
 * <a name="x">}, {@code {#x}}.
 *
 * <p>They are looked for wherever they may stand, code included: to take an example for an id only
 * keeps a broken link from being reported.
 */
final class WrittenIds {
    private static final int MAX_LENGTH = 200;
    private static final List<String> ATTRIBUTES = List.of("id", "name");
    private static final String BRACE = "{#";

    private WrittenIds() {}

    static List<String> in(String text) {
        List<String> ids = new ArrayList<>();
        for (int at = text.indexOf('='); at >= 0; at = text.indexOf('=', at + 1)) {
            if (setsAnId(text, at)) {
                addUpTo(text.charAt(at + 1), text, at + 2, ids);
            }
        }
        for (int at = text.indexOf(BRACE); at >= 0; at = text.indexOf(BRACE, at + 1)) {
            addUpTo('}', text, at + BRACE.length(), ids);
        }
        return ids;
    }

    private static boolean setsAnId(String text, int equals) {
        boolean quoted =
                equals + 1 < text.length()
                        && (text.charAt(equals + 1) == '"' || text.charAt(equals + 1) == '\'');
        return quoted && ATTRIBUTES.stream().anyMatch(name -> endsIn(name, text, equals));
    }

    private static boolean endsIn(String name, String text, int end) {
        int start = end - name.length();
        return start > 0
                && text.regionMatches(true, start, name, 0, name.length())
                && Character.isWhitespace(text.charAt(start - 1));
    }

    private static void addUpTo(char close, String text, int start, List<String> ids) {
        for (int end = start; end < text.length() && end - start <= MAX_LENGTH; end++) {
            char c = text.charAt(end);
            if (c == close) {
                ids.add(text.substring(start, end));
                return;
            }
            if (Character.isWhitespace(c)) {
                return;
            }
        }
    }
}
