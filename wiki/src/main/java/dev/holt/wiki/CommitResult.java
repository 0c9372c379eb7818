package dev.holt.wiki;

import java.util.List;

/**
 * What became of a change set.
 *
 * @param revision the new commit; the tip itself when there was nothing to change, and for a
 *     preview
 * @param parent the tip that the changes were made on; {@link Revision#NONE} for a first commit
 * @param changes the files that differ between the two, sorted by path; empty when nothing changed
 * @param merged whether a stale base was merged with what others had changed
 * @param replayed whether the idempotency key was known, so that nothing was done and this is the
 *     first call's result
 * @param preview whether this was a dry run
 */
public record CommitResult(
        Revision revision,
        Revision parent,
        List<FileChange> changes,
        boolean merged,
        boolean replayed,
        boolean preview) {

    /** Keeps its own copy of the changes. */
    public CommitResult {
        changes = List.copyOf(changes);
    }
}
