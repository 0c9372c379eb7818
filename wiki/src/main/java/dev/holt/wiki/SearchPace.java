package dev.holt.wiki;

import java.time.Instant;

/** Says how long a search through the history goes on. Called on the searching thread. */
@FunctionalInterface
public interface SearchPace {
    /** Goes on to the end. */
    SearchPace UNHURRIED = (_, _) -> true;

    /**
     * Whether to look at one more commit.
     *
     * @param commits how many have been looked at
     * @param time when the next one was made
     */
    boolean goOn(int commits, Instant time);
}
