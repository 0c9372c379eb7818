package dev.holt.index.history;

import java.time.Duration;

/**
 * The limits of a {@link HistoryIndex}.
 *
 * @param atOnce how many commits that the index lacks are read while a question waits; for more, it
 *     is answered from git and they are read in the background
 * @param foldAfter how many commits are kept in memory before they are written to disk
 * @param lockTimeout how long to wait for another process that is writing before the next question
 *     tries again
 */
public record HistoryOptions(int atOnce, int foldAfter, Duration lockTimeout) {
    public HistoryOptions {
        if (atOnce < 0 || foldAfter < 1) {
            throw new IllegalArgumentException(
                    "history options need at least 0 commits at once and 1 to fold: %d, %d"
                            .formatted(atOnce, foldAfter));
        }
    }

    /** 16 commits, 64 commits, 10 seconds. */
    public static HistoryOptions defaults() {
        return new HistoryOptions(16, 64, Duration.ofSeconds(10));
    }
}
