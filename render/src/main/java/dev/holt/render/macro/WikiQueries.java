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
    /**
     * What names this source with everything but the wiki that decides its answers, such as its
     * limits. Output made with another id is never used.
     */
    default String id() {
        return "";
    }

    /** The rows that answer {@code query} at {@code at}. */
    List<QueryRow> answer(Snapshot at, WikiQuery query);
}
