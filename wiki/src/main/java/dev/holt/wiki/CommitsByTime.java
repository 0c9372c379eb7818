package dev.holt.wiki;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A commit and everything before it, newest first by the committers' clocks; of those with equal
 * times, the one that was come across first. A commit dated before its parents comes before them
 * all the same.
 */
final class CommitsByTime {
    private final PriorityQueue<Waiting> queue =
            new PriorityQueue<>(
                    Comparator.comparingLong(Waiting::age).thenComparingLong(Waiting::number));
    private final Set<PastCommit> seen = new HashSet<>();
    private final Predicate<PastCommit> wanted;
    private long added;

    private record Waiting(PastCommit commit, long age, long number) {}

    /**
     * @param wanted whether to go on to a commit and what is before it
     */
    CommitsByTime(PastCommit tip, Predicate<PastCommit> wanted) {
        this.wanted = wanted;
        add(tip);
    }

    /** The next commit; null at the end. */
    @Nullable PastCommit next() throws IOException {
        Waiting first = queue.poll();
        if (first == null) {
            return null;
        }
        for (PastCommit parent : first.commit.parents()) {
            add(parent);
        }
        return first.commit;
    }

    private void add(PastCommit commit) {
        if (wanted.test(commit) && seen.add(commit)) {
            queue.add(new Waiting(commit, -commit.time(), added++));
        }
    }
}
