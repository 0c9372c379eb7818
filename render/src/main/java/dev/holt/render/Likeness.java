package dev.holt.render;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How alike two short texts are, by the pairs of characters that they share (Dice coefficient). */
public final class Likeness {
    private static final int MAX_LENGTH = 500;

    private Likeness() {}

    /** 0 for nothing in common to 1 for equal, whatever the capitals. */
    public static double of(String one, String other) {
        String a = prepared(one);
        String b = prepared(other);
        if (a.equals(b)) {
            return 1;
        }
        Map<Integer, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < a.length(); i++) {
            pairs.merge(pair(a, i), 1, Integer::sum);
        }
        int shared = 0;
        for (int i = 0; i + 1 < b.length(); i++) {
            if (pairs.merge(pair(b, i), -1, Integer::sum) >= 0) {
                shared++;
            }
        }
        int all = a.length() + b.length() - 2;
        return all <= 0 ? 0 : 2.0 * shared / all;
    }

    private static int pair(String text, int i) {
        return text.charAt(i) << 16 | text.charAt(i + 1);
    }

    private static String prepared(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.substring(0, Math.min(MAX_LENGTH, lower.length()));
    }
}
