package dev.holt.wiki;

import java.util.Optional;

/**
 * Somebody who has looked at every commit before and kept a {@link CommitRecord} of it, so that
 * {@link History} need not read trees.
 *
 * <p>Safe for use by several threads. What is kept must be what {@link History#records} told:
 * history answers from records exactly as it does from git, only sooner.
 */
public interface HistoryRecords {
    /**
     * The past of a commit, when there are records of all of it. Never waits: it may start to make
     * what is missing, for later questions.
     */
    Optional<RecordedPast> past(Revision tip);

    /** Takes note that records could not be read, so that they are not relied on again. */
    void failed(Throwable reason);
}
