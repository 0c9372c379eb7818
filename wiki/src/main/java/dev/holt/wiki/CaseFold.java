package dev.holt.wiki;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which two names are equal when Unicode composition and case do not count. */
final class CaseFold {
    private CaseFold() {}

    /** The folded form of one part of a path, or of a whole path. */
    static String fold(String name) {
        if (isAscii(name)) {
            return name.toLowerCase(Locale.ROOT);
        }
        // Upper case first: it joins letters that have several lower-case forms.
        String lower =
                Normalizer.normalize(name, Normalizer.Form.NFC)
                        .toUpperCase(Locale.ROOT)
                        .toLowerCase(Locale.ROOT)
                        // The last sigma of a word depends on what follows the name.
                        .replace('\u03c2', '\u03c3');
        return Normalizer.normalize(lower, Normalizer.Form.NFC);
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
