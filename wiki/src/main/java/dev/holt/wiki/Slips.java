package dev.holt.wiki;

/**
 * How far apart two words are: the optimal string alignment distance, which counts letters left
 * out, added, exchanged, or swapped with their neighbours.
 *
 * <p>Computed row by row from the distances of all beginnings of the words, given up as soon as a
 * whole row is above the limit. See E. Ukkonen, "Algorithms for approximate string matching", 1985.
 */
final class Slips {
    private final String a;
    private final String b;
    private int[] beforeLast;
    private int[] last;
    private int[] row;

    private Slips(String a, String b) {
        this.a = a;
        this.b = b;
        this.beforeLast = new int[b.length() + 1];
        this.last = new int[b.length() + 1];
        this.row = new int[b.length() + 1];
    }

    /** The distance between two words; some number above {@code limit} when it is above it. */
    static int between(String a, String b, int limit) {
        return Math.abs(a.length() - b.length()) > limit
                ? limit + 1
                : new Slips(a, b).distance(limit);
    }

    private int distance(int limit) {
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
            if (fillRow(i) > limit) {
                return limit + 1;
            }
        }
        return row[b.length()];
    }

    /** Returns the least distance in the row. */
    private int fillRow(int i) {
        row[0] = i;
        int least = i;
        for (int j = 1; j <= b.length(); j++) {
            int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
            int distance = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + cost);
            if (isSwap(i, j)) {
                distance = Math.min(distance, beforeLast[j - 2] + 1);
            }
            row[j] = distance;
            least = Math.min(least, distance);
        }
        return least;
    }

    private boolean isSwap(int i, int j) {
        return i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
