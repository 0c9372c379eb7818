package dev.holt.wiki;

import java.util.List;
import java.util.Optional;

/**
 * A part of the recent changes of a wiki.
 *
 * @param commits the commits, newest first
 * @param next where to continue below the last one; empty when there are no more
 */
public record RecentChanges(List<HistoryCommit> commits, Optional<Revision> next) {
    /** Keeps its own copy of the commits. */
    public RecentChanges {
        commits = List.copyOf(commits);
    }
}
