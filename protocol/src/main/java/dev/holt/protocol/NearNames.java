package dev.holt.protocol;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Names close to one that was mistyped.
 *
 * <p>Close is a Levenshtein distance, ignoring case, of at most a third of the longer name, or one
 * name being part of the other; nearest first. Names longer than {@value #LONGEST} are near
 * nothing, which bounds the work.
 */
final class NearNames {

    private static final int LONGEST = 100;
    private static final int SHORTEST_PART = 3;

    private NearNames() {}

    static List<String> of(String wanted, Collection<String> known, int limit) {
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            return List.of();
        }
        String lower = wanted.toLowerCase(Locale.ROOT);
        return known.stream()
                .map(name -> new Candidate(name, distance(lower, name.toLowerCase(Locale.ROOT))))
                .filter(each -> isNear(lower, each))
                .sorted(
                        Comparator.comparingInt(Candidate::distance)
                                .thenComparingInt(each -> -commonStart(lower, each.name())))
                .limit(limit)
                .map(Candidate::name)
                .toList();
    }

    private static boolean isNear(String lower, Candidate candidate) {
        String name = candidate.name().toLowerCase(Locale.ROOT);
        int longer = Math.max(lower.length(), name.length());
        return candidate.distance() <= Math.max(1, longer / 3)
                || isPart(lower, name)
                || isPart(name, lower);
    }

    private static boolean isPart(String part, String whole) {
        return part.length() >= SHORTEST_PART && whole.contains(part);
    }

    private static int commonStart(String lower, String name) {
        int length = 0;
        while (length < Math.min(lower.length(), name.length())
                && lower.charAt(length) == Character.toLowerCase(name.charAt(length))) {
            length++;
        }
        return length;
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(swap, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    private record Candidate(String name, int distance) {}
}
