package dev.holt.wiki;

import java.util.ArrayList;
import java.util.List;

/**
 * Plans to undo what one commit did to pages and attachments, on top of everything since.
 *
 * <p>Files that the wiki doesn't show are left alone. Of a merge, everything that it brought to its
 * first parent is undone.
 */
record RevertPlanner(History history, Revision commit) implements Planner {

    @Override
    public ChangeSet plan(Snapshot tip) {
        if (!history.isAncestor(commit, tip.revision())) {
            throw refused("is not part of this branch, so there is nothing to undo");
        }
        List<TreeChange> done = history.changesOf(commit);
        if (done.isEmpty()) {
            throw refused("changed no page and no attachment, so there is nothing to undo");
        }
        Undo undo = new Undo(history, commit, tip);
        List<Change> changes = new ArrayList<>();
        for (TreeChange change : done) {
            undo.undo(change).ifPresent(changes::add);
        }
        if (changes.isEmpty()) {
            throw refused("is undone already, so there is nothing left to undo");
        }
        return ChangeSet.of(changes);
    }

    private WikiException refused(String reason) {
        return new WikiException.InvalidChangeSet(
                "Commit " + commit.abbreviated() + " " + reason + ".");
    }
}
