package dev.holt.wiki;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/** The search for the commits that an index of the history lacks. */
final class UnknownCommits {
    private final HistoryReader reader;
    private final Predicate<Revision> known;
    private final Set<ObjectId> seen = new HashSet<>();
    private final Deque<Visit> path = new ArrayDeque<>();

    UnknownCommits(HistoryReader reader, Predicate<Revision> known) {
        this.reader = reader;
        this.known = known;
    }

    /** A commit on the way down, and how many of its parents have been looked at. */
    private static final class Visit {
        private final RevCommit commit;
        private int parents;

        Visit(RevCommit commit) {
            this.commit = commit;
        }
    }

    /**
     * The commits, each after its parents.
     *
     * @return nothing when there are more than {@code limit}
     */
    Optional<List<Revision>> upTo(Revision tip, int limit) throws IOException {
        reader.walk().setRetainBody(false);
        List<Revision> found = new ArrayList<>();
        visit(reader.commit(tip));
        while (!path.isEmpty()) {
            if (seen.size() > limit) {
                return Optional.empty();
            }
            Visit last = path.getLast();
            if (last.parents < last.commit.getParentCount()) {
                visit(last.commit.getParent(last.parents++));
            } else {
                found.add(new Revision(path.removeLast().commit.name()));
            }
        }
        return Optional.of(found);
    }

    private void visit(RevCommit commit) throws IOException {
        if (!seen.contains(commit) && !known.test(new Revision(commit.name()))) {
            reader.walk().parseHeaders(commit);
            seen.add(commit.copy());
            path.addLast(new Visit(commit));
        }
    }
}
