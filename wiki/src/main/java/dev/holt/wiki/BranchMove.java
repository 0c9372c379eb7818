package dev.holt.wiki;

import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;

/**
 * A branch to be moved from one commit to the next.
 *
 * @param branch the full name, such as {@code refs/heads/main}
 * @param from where it has to be now; {@link ObjectId#zeroId()} when it must not exist
 * @param to the new commit
 * @param by whom the reflog names
 * @param subject the commit's subject, for the reflog
 */
record BranchMove(String branch, ObjectId from, ObjectId to, PersonIdent by, String subject) {
    /** What git's own reflog says of a commit. */
    String reason() {
        return (from.equals(ObjectId.zeroId()) ? "commit (initial): " : "commit: ") + subject;
    }
}
