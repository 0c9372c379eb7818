package dev.holt.index.history;

import dev.holt.wiki.CommitRecord;
import dev.holt.wiki.Revision;
import java.util.function.ToIntFunction;

/**
 * One commit among those that an index knows.
 *
 * @param parents the numbers of its parents
 * @param time the committer's time in seconds since 1970
 * @param author as {@code Name <mail>}
 * @param authored the author's time in seconds since 1970
 * @param files how many files it changed
 */
@SuppressWarnings("ArrayRecordComponent") // one for each commit; never compared
record CommitRow(
        Revision revision, int[] parents, long time, String author, long authored, int files) {

    static CommitRow of(CommitRecord commit, ToIntFunction<Revision> numbers) {
        return new CommitRow(
                commit.revision(),
                commit.parents().stream().mapToInt(numbers).toArray(),
                commit.time(),
                commit.author(),
                commit.authored(),
                commit.files().size());
    }
}
