package dev.holt.render;

import java.util.ArrayList;
import java.util.List;

/** Finds a text in a text in linear time, whatever the two are (Knuth, Morris and Pratt 1977). */
final class Occurrences {
    private Occurrences() {}

    /** The offsets at which {@code needle} starts in {@code text}, without overlaps, in order. */
    static List<Integer> of(String needle, String text) {
        int[] borders = borders(needle);
        List<Integer> found = new ArrayList<>();
        int matched = 0;
        for (int i = 0; i < text.length(); i++) {
            while (matched > 0 && needle.charAt(matched) != text.charAt(i)) {
                matched = borders[matched - 1];
            }
            if (needle.charAt(matched) == text.charAt(i)) {
                matched++;
            }
            if (matched == needle.length()) {
                found.add(i + 1 - matched);
                matched = 0;
            }
        }
        return found;
    }

    /** For each prefix, the length of its longest proper prefix that is also its suffix. */
    private static int[] borders(String needle) {
        int[] borders = new int[needle.length()];
        for (int i = 1; i < needle.length(); i++) {
            int length = borders[i - 1];
            while (length > 0 && needle.charAt(length) != needle.charAt(i)) {
                length = borders[length - 1];
            }
            borders[i] = needle.charAt(length) == needle.charAt(i) ? length + 1 : 0;
        }
        return borders;
    }
}
