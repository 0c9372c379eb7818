package dev.holt.index.history;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words by which changes of a text are found.
 *
 * <p>Design note: when the number of times that a text without line ends stands in a page changes,
 * so does the number of some line that it stands in. So it is enough to keep the words of the lines
 * whose number differs; counting words instead would miss words that only changed places. A word is
 * a run of letters, digits and underscores, in small letters, so that every word of the text but
 * its first and last is a whole word of the line; those two may be parts of longer ones. In scripts
 * without spaces each character is a word of its own.
 */
final class TextWords {
    /** Longer runs, such as pictures written as text, are kept as one mark. */
    static final int LONGEST = 64;

    /** Stands for whatever may be there and has not been looked at. */
    static final String ANYTHING = "\u0000";

    private static final Set<UnicodeScript> WITHOUT_SPACES =
            EnumSet.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.THAI,
                    UnicodeScript.LAO,
                    UnicodeScript.KHMER,
                    UnicodeScript.MYANMAR);

    private TextWords() {}

    /** The words of the lines that one text has more often than the other. */
    static Set<String> ofDifferentLines(String before, String after) {
        Map<String, Integer> balance = new HashMap<>();
        for (String line : before.split("\n", -1)) {
            balance.merge(line, -1, Integer::sum);
        }
        for (String line : after.split("\n", -1)) {
            balance.merge(line, 1, Integer::sum);
        }
        Set<String> words = new HashSet<>();
        balance.forEach((line, count) -> {
            if (count != 0) {
                of(line).forEach(word -> words.add(word.kept()));
            }
        });
        return words;
    }

    /**
     * A word and where it stands in its text.
     *
     * @param first whether it starts where the text starts
     * @param last whether it ends where the text ends
     */
    record Word(String text, boolean first, boolean last) {
        /** The term that it is kept as. */
        String kept() {
            return text.length() > LONGEST ? ANYTHING : text;
        }
    }

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            if (end > at) {
                words.add(new Word(small(text.substring(at, end)), at == 0, end == text.length()));
                at = end;
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return words;
    }

    /** Where the word that starts here ends; here, if none does. */
    private static int end(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (!isPart(character)) {
                return at;
            }
            if (standsAlone(character)) {
                return at == start ? at + Character.charCount(character) : at;
            }
            at += Character.charCount(character);
        }
        return at;
    }

    private static boolean isPart(int character) {
        return character == '_' || Character.isLetterOrDigit(fold(character));
    }

    private static boolean standsAlone(int character) {
        return character > 0xff && WITHOUT_SPACES.contains(UnicodeScript.of(character));
    }

    /** A text whose letters are all small, each by itself, so that parts of it stay parts. */
    static String small(String text) {
        StringBuilder small = new StringBuilder(text.length());
        text.codePoints().map(TextWords::fold).forEach(small::appendCodePoint);
        return small.toString();
    }

    private static int fold(int character) {
        return Character.toLowerCase(Character.toUpperCase(character));
    }
}
