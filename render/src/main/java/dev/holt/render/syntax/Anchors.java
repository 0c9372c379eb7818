package dev.holt.render.syntax;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Heading ids as GitHub makes them: lower case, punctuation and symbols dropped, spaces to {@code
 * -}, a number behind those that are taken.
 */
public final class Anchors {
    private final Map<String, Integer> taken = new HashMap<>();

    /** The id of the next heading of a page. */
    public String next(String title) {
        String plain = of(title);
        String anchor = plain;
        while (taken.containsKey(anchor)) {
            anchor = plain + "-" + taken.merge(plain, 1, Integer::sum);
        }
        taken.put(anchor, 0);
        return anchor;
    }

    /** The id of a heading whose text no other heading has. */
    public static String of(String title) {
        StringBuilder anchor = new StringBuilder();
        title.strip()
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Anchors::isKept)
                .forEach(c -> anchor.appendCodePoint(c == ' ' ? '-' : c));
        return anchor.toString();
    }

    private static boolean isKept(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.LETTER_NUMBER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.OTHER_NUMBER ->
                    true;
            default -> c == ' ' || c == '-' || Character.isLetter(c);
        };
    }
}
