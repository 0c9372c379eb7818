package dev.holt.tools;

import dev.holt.wiki.ChangedFile;
import dev.holt.wiki.HistoryCommit;
import dev.holt.wiki.RecentQuery;
import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * When the files that the newest commits touched changed last.
 *
 * <p>To know that of every file would mean to walk all of history, which takes seconds in an old
 * wiki; the newest commits answer what a list is asked for: is there anything new.
 *
 * @param revision the newest commit that was looked at
 * @param byPath times by path; a file that is not there changed earlier, or in a commit of so many
 *     files that not all are told
 */
record RecentTimes(Revision revision, Map<String, Instant> byPath) {

    static RecentTimes of(Wiki wiki, Snapshot snapshot, int commits) {
        Map<String, Instant> times = new HashMap<>();
        RecentQuery query = RecentQuery.newest(commits);
        for (HistoryCommit commit : wiki.history().recent(snapshot, query).commits()) {
            for (ChangedFile file : commit.files()) {
                times.putIfAbsent(file.path(), commit.time());
            }
        }
        return new RecentTimes(snapshot.revision(), Map.copyOf(times));
    }
}
