package dev.holt.wiki;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The names that a caller may have meant by one that does not exist.
 *
 * <p>Nearest are names with the same last part in another folder, then those a few slips of the
 * keyboard away, whole or by their last part, then those whose last part contains what was written.
 * Case, Unicode composition, and which of space, {@code -} and {@code _} separates words do not
 * count. Equally near names are in their own order.
 */
final class NearNames {
    private static final int MAX_SLIPS = 3;
    private static final int LETTERS_PER_SLIP = 4;
    private static final int SHORTEST_CONTAINED = 3;
    private static final int FAR = Integer.MAX_VALUE;

    private final String name;
    private final String leaf;

    NearNames(String wanted) {
        this.name = simplified(wanted);
        this.leaf = leafOf(name);
    }

    /** The nearest of {@code candidates}, best first. */
    <T extends Comparable<T>> List<T> among(
            List<T> candidates, Function<T, String> text, int limit) {
        record Near<T>(T name, int distance) {}
        Stream<Near<T>> near =
                candidates.stream()
                        .map(c -> new Near<>(c, distance(simplified(text.apply(c)))))
                        .filter(n -> n.distance() != FAR);
        return near.sorted(
                        Comparator.comparingInt((Near<T> n) -> n.distance())
                                .thenComparing(n -> n.name()))
                .limit(limit)
                .map(Near::name)
                .toList();
    }

    private int distance(String candidate) {
        String candidateLeaf = leafOf(candidate);
        if (candidateLeaf.equals(leaf)) {
            return 0;
        }
        int whole = Slips.between(name, candidate, allowed(name));
        int byLeaf = Slips.between(leaf, candidateLeaf, allowed(leaf));
        if (whole <= allowed(name) || byLeaf <= allowed(leaf)) {
            return 1 + Math.min(whole, byLeaf);
        }
        boolean contained = leaf.length() >= SHORTEST_CONTAINED && candidateLeaf.contains(leaf);
        return contained ? MAX_SLIPS + 2 : FAR;
    }

    private static int allowed(String text) {
        return Math.clamp(text.length() / LETTERS_PER_SLIP, 1, MAX_SLIPS);
    }

    private static String simplified(String text) {
        String folded = CaseFold.fold(text).replace('-', ' ').replace('_', ' ');
        return folded.endsWith(PageName.SUFFIX)
                ? folded.substring(0, folded.length() - PageName.SUFFIX.length())
                : folded;
    }

    private static String leafOf(String text) {
        return text.substring(text.lastIndexOf('/') + 1);
    }
}
