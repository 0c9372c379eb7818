package dev.holt.wiki;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An ordered set of changes to pages and attachments that becomes one commit or none at all. */
public final class ChangeSet {
    private final List<Change> changes;

    private ChangeSet(List<Change> changes) {
        this.changes = changes;
    }

    /** See {@link #of(List)}. */
    public static ChangeSet of(Change... changes) {
        return of(List.of(changes));
    }

    /**
     * The changes as one set.
     *
     * @throws WikiException.InvalidChangeSet when there is no change, or two of them touch one path
     */
    public static ChangeSet of(List<Change> changes) {
        if (changes.isEmpty()) {
            throw new WikiException.InvalidChangeSet(
                    "There is nothing to change. Send at least one change.");
        }
        Set<String> touched = new HashSet<>();
        for (Change change : changes) {
            for (String path : change.paths()) {
                if (!touched.add(path)) {
                    throw new WikiException.InvalidChangeSet(
                            "Two changes touch '"
                                    + path
                                    + "'. Send one change for each page or file.");
                }
            }
        }
        return new ChangeSet(List.copyOf(changes));
    }

    /** The changes in the order they were given; never empty. */
    public List<Change> changes() {
        return changes;
    }
}
