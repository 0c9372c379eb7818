package dev.holt.wiki;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plans to undo what one commit did to pages and attachments, on top of everything since.
 *
 * <p>Design note: each change is asked for the other way round, with the commit itself as its base,
 * so that a write's own checks do the rest: what changed since in other places of a page is merged,
 * and what changed in the same place is a conflict. What is undone already is left out, as are
 * files that the wiki doesn't show. Of a merge, everything that it brought to its first parent is
 * undone.
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
        List<Change> undo = new ArrayList<>();
        for (TreeChange change : done) {
            undo(change, tip).ifPresent(undo::add);
        }
        if (undo.isEmpty()) {
            throw refused("is undone already, so there is nothing left to undo");
        }
        return ChangeSet.of(undo);
    }

    private Optional<Change> undo(TreeChange change, Snapshot tip) {
        Optional<String> now = blob(tip, change.path());
        Optional<String> back = blob(tip, change.pathBefore());
        String wanted = change.before().name();
        return switch (change.kind()) {
            case ADDED -> now.map(present -> delete(change.path()));
            case DELETED -> back.equals(Optional.of(wanted)) ? Optional.empty() : create(change);
            case CHANGED -> now.equals(Optional.of(wanted)) ? Optional.empty() : write(change);
            case MOVED ->
                    now.isEmpty() && back.equals(Optional.of(wanted))
                            ? Optional.empty()
                            : moveBack(change);
        };
    }

    private Change delete(String path) {
        return PageName.isPagePath(path)
                ? new Change.Delete(PageName.ofPath(path), commit)
                : new Change.Detach(AttachmentName.ofPath(path), commit);
    }

    private Optional<Change> create(TreeChange change) {
        byte[] content = history.content(change.before());
        return Optional.of(
                change.isPage()
                        ? new Change.Create(PageName.ofPath(change.path()), content)
                        : attach(change.path(), content, Optional.empty()));
    }

    private Optional<Change> write(TreeChange change) {
        byte[] content = history.content(change.before());
        return Optional.of(
                change.isPage()
                        ? new Change.Write(PageName.ofPath(change.path()), content, commit)
                        : attach(change.path(), content, Optional.of(commit)));
    }

    private Optional<Change> moveBack(TreeChange change) {
        return Optional.of(
                change.isPage()
                        ? new Change.Move(
                                PageName.ofPath(change.path()),
                                PageName.ofPath(change.pathBefore()),
                                history.content(change.before()),
                                commit)
                        : new Change.MoveAttachment(
                                AttachmentName.ofPath(change.path()),
                                AttachmentName.ofPath(change.pathBefore()),
                                commit));
    }

    private static Change attach(String path, byte[] content, Optional<Revision> base) {
        return new Change.Attach(AttachmentName.ofPath(path), content, base);
    }

    private static Optional<String> blob(Snapshot tip, String path) {
        if (PageName.isPagePath(path)) {
            return tip.findPage(PageName.ofPath(path)).map(Page::blobId);
        }
        return tip.names().hasAttachment(path)
                ? Optional.of(tip.attachment(path).blobId())
                : Optional.empty();
    }

    private WikiException refused(String reason) {
        return new WikiException.InvalidChangeSet(
                "Commit " + commit.abbreviated() + " " + reason + ".");
    }
}
