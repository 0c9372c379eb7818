package dev.holt.index;

import java.util.stream.IntStream;

/**
 * The bounds of answers to the questions that macros ask.
 *
 * @param maxRows how many rows an answer has at most; further ones are left out
 * @param maxCommits how many commits an answer about recent changes looks at
 * @param keptRows how many rows all answers have together that are remembered
 */
public record QueryLimits(int maxRows, int maxCommits, int keptRows) {
    /** Refuses limits below 1. */
    public QueryLimits {
        if (IntStream.of(maxRows, maxCommits, keptRows).anyMatch(n -> n < 1)) {
            throw new IllegalArgumentException("Limits are at least 1");
        }
    }

    /** 10,000 rows, 2,000 commits, 50,000 rows remembered. */
    public static QueryLimits defaults() {
        return new QueryLimits(10_000, 2_000, 50_000);
    }
}
