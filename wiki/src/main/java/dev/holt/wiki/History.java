package dev.holt.wiki;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jgit.lib.Repository;

/** What happened to the wiki and its pages, read from the commits. */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString"}) // the skeleton of a class that is being written
public final class History {
    @SuppressWarnings("UnusedVariable") // the skeleton of a class that is being written
    History(Repository repository, Function<Revision, Snapshot> snapshots) {}

    /**
     * The commits that changed a page, newest first, following it through renames.
     *
     * @param after continue below this commit of an earlier answer
     */
    public PageHistory page(Snapshot from, PageName page, int limit, Optional<Revision> after) {
        throw new UnsupportedOperationException("page " + from + page + limit + after);
    }

    /** The commits that a query asks for, newest first. */
    public RecentChanges recent(Snapshot from, RecentQuery query) {
        throw new UnsupportedOperationException("recent " + from + query);
    }

    /** The differences between two snapshots as unified diffs. */
    public WikiDiff diff(Snapshot from, Snapshot to, DiffScope scope) {
        throw new UnsupportedOperationException("diff " + from + to + scope);
    }

    /**
     * The paths that differ between two snapshots, from the trees alone: no renames are looked for.
     */
    public List<ChangedPath> changed(Snapshot from, Snapshot to) {
        throw new UnsupportedOperationException("changed " + from + to);
    }

    /**
     * The commit that each line of a page comes from.
     *
     * @param firstLine counted from 1
     * @param lastLine inclusive
     */
    public Blame blame(Snapshot at, PageName page, int firstLine, int lastLine) {
        throw new UnsupportedOperationException("blame " + at + page + firstLine + lastLine);
    }

    /** A plan that gives a page the content it had at {@code to}. */
    public Planner restore(PageName page, Revision to, Optional<Revision> base) {
        throw new UnsupportedOperationException("restore " + page + to + base);
    }

    /** A plan that undoes what one commit did. */
    public Planner revert(Revision commit) {
        throw new UnsupportedOperationException("revert " + commit);
    }

    /** The best common ancestor of two commits. */
    public Optional<Revision> mergeBase(Revision one, Revision other) {
        throw new UnsupportedOperationException("mergeBase " + one + other);
    }

    /** Whether {@code of} is {@code ancestor} or comes after it. */
    public boolean isAncestor(Revision ancestor, Revision of) {
        throw new UnsupportedOperationException("isAncestor " + ancestor + of);
    }
}
