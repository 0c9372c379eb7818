package dev.holt.index.history;

import dev.holt.wiki.Revision;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/**
 * The last try to bring the history index up to a commit, which failed.
 *
 * @param reason why
 * @param tip the commit
 * @param leftBehind whether the commit could not be read and is not part of the branch any more:
 *     then the failure says nothing about other commits
 * @param at when, by {@link System#nanoTime}
 */
record FailedBuild(Throwable reason, Revision tip, boolean leftBehind, long at) {
    /** How long nothing is tried again after a failure, so that no question starts a vain build. */
    private static final long PAUSE_NANOS = TimeUnit.MINUTES.toNanos(1);

    static FailedBuild now(Throwable reason, Revision tip, Wiki wiki) {
        boolean leftBehind = reason instanceof WikiException && !isPartOfBranch(tip, wiki);
        return new FailedBuild(reason, tip, leftBehind, System.nanoTime());
    }

    private static boolean isPartOfBranch(Revision tip, Wiki wiki) {
        try {
            return wiki.history().isAncestor(tip, wiki.head().revision());
        } catch (WikiException e) {
            return false;
        }
    }

    /** Whether another try for a commit would most likely fail as well. */
    boolean warnsOf(Revision other) {
        return (!leftBehind || tip.equals(other)) && System.nanoTime() - at < PAUSE_NANOS;
    }

    /** Tells somebody who waits for a commit. */
    void tell(Revision waitedFor) {
        if (leftBehind && !tip.equals(waitedFor)) {
            return;
        }
        switch (reason) {
            case IOException io -> throw new UncheckedIOException(io);
            case RuntimeException known -> throw known;
            case Error error -> throw error;
            default -> throw new IllegalStateException(reason);
        }
    }
}
