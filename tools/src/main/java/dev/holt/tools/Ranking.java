package dev.holt.tools;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The order in which names are proposed for what somebody has typed so far.
 *
 * <p>Capitals and Unicode composition do not count. Best is a name whose last part starts with the
 * text, then one that starts with it altogether, then one with a word that starts with it, then one
 * that has it anywhere, then one that has its characters in that order. Equals stay as they came.
 */
final class Ranking {
    /** The fewest characters for which names that only have them in order are proposed. */
    static final int FUZZY_CHARS = 3;

    private enum Rank {
        SAME,
        LAST_PART,
        START,
        WORD,
        WITHIN,
        FUZZY,
        NONE
    }

    private final String typed;
    private final String separator;

    private Ranking(String typed, String separator) {
        this.typed = fold(typed.strip());
        this.separator = separator;
    }

    /**
     * The names that fit, best first.
     *
     * @param separator what the last part of a name comes after
     */
    static List<String> of(Collection<String> names, String typed, String separator) {
        Ranking ranking = new Ranking(typed, separator);
        if (ranking.typed.isEmpty()) {
            return List.copyOf(names);
        }
        record Ranked(String name, Rank rank) {}
        List<Ranked> fitting = new ArrayList<>();
        for (String name : names) {
            Rank rank = ranking.rank(fold(name));
            if (rank != Rank.NONE) {
                fitting.add(new Ranked(name, rank));
            }
        }
        fitting.sort(Comparator.comparing(Ranked::rank));
        return fitting.stream().map(Ranked::name).toList();
    }

    private Rank rank(String name) {
        int last = name.lastIndexOf(separator);
        if (name.equals(typed)) {
            return Rank.SAME;
        }
        if (last < 0 ? name.startsWith(typed) : name.startsWith(typed, last + separator.length())) {
            return Rank.LAST_PART;
        }
        if (name.startsWith(typed)) {
            return Rank.START;
        }
        int at = name.indexOf(typed);
        for (int word = at; word >= 0; word = name.indexOf(typed, word + 1)) {
            if (!Character.isLetterOrDigit(name.codePointBefore(word))) {
                return Rank.WORD;
            }
        }
        if (at >= 0) {
            return Rank.WITHIN;
        }
        return typed.length() >= FUZZY_CHARS && hasInOrder(name) ? Rank.FUZZY : Rank.NONE;
    }

    private boolean hasInOrder(String name) {
        int at = -1;
        for (int i = 0; i < typed.length(); i++) {
            at = name.indexOf(typed.charAt(i), at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
