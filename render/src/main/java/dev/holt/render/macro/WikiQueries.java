package dev.holt.render.macro;

import dev.holt.wiki.Snapshot;
import java.util.List;

/**
 * Answers the questions of macros that take an index or the history. Safe for use by several
 * threads.
 *
 * <p>Except for {@link WikiQuery.RecentChanges}, an answer depends on the snapshot's root tree and
 * on nothing else: equal trees give equal rows.
 */
@FunctionalInterface
public interface WikiQueries {
    /** The rows that answer {@code query} at {@code at}. */
    List<QueryRow> answer(Snapshot at, WikiQuery query);
}
