package dev.holt.wiki;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Turns the changes of one commit around, each into the change to the tip that undoes it.
 *
 * <p>Design note: undoing a change of a page is a three-way merge whose base is the commit's own
 * version, so that edits elsewhere in the page stay. A file that was moved since is found under its
 * new name. Where undoing would take away what somebody changed since, it is a conflict.
 */
final class Undo {
    private final History history;
    private final Revision commit;
    private final Snapshot tip;
    private final Lazy<Map<String, String>> movedSince = new Lazy<>(this::readMoves);

    Undo(History history, Revision commit, Snapshot tip) {
        this.history = history;
        this.commit = commit;
        this.tip = tip;
    }

    /**
     * The change that undoes one of the commit's; empty when it is undone already.
     *
     * @throws WikiException.EditConflict when others changed the same lines or the same file since
     */
    Optional<Change> undo(TreeChange done) {
        return switch (done.kind()) {
            case ADDED -> present(done.path()).map(now -> takeAway(done, now));
            case DELETED -> bringBack(done);
            case CHANGED -> changeBack(done);
            case MOVED -> moveBack(done);
        };
    }

    /** A file as it is at the tip. */
    private record Present(String path, ObjectId blob) {}

    private Change takeAway(TreeChange done, Present now) {
        if (!now.blob.equals(done.after())) {
            throw conflict(now.path, false);
        }
        return PageName.isPagePath(now.path)
                ? new Change.Delete(PageName.ofPath(now.path), tip.revision())
                : new Change.Detach(AttachmentName.ofPath(now.path), tip.revision());
    }

    private Optional<Change> bringBack(TreeChange done) {
        Optional<ObjectId> now = blob(done.path());
        if (now.isPresent() && now.get().equals(done.before())) {
            return Optional.empty();
        }
        byte[] content = history.content(done.before());
        return Optional.of(
                done.isPage()
                        ? new Change.Create(PageName.ofPath(done.path()), content)
                        : new Change.Attach(
                                AttachmentName.ofPath(done.path()), content, Optional.empty()));
    }

    private Optional<Change> changeBack(TreeChange done) {
        Present now = present(done.path()).orElseThrow(() -> conflict(done.path(), true));
        byte[] content = undone(done, now);
        if (Arrays.equals(content, history.content(now.blob))) {
            return Optional.empty();
        }
        return Optional.of(
                PageName.isPagePath(now.path)
                        ? new Change.Write(PageName.ofPath(now.path), content, tip.revision())
                        : new Change.Attach(
                                AttachmentName.ofPath(now.path),
                                content,
                                Optional.of(tip.revision())));
    }

    private Optional<Change> moveBack(TreeChange done) {
        Optional<ObjectId> back = blob(done.pathBefore());
        Optional<Present> now = present(done.path());
        if (now.isEmpty() && back.equals(Optional.of(done.before()))) {
            return Optional.empty();
        }
        Present moved = now.orElseThrow(() -> conflict(done.path(), true));
        if (moved.path.equals(done.pathBefore())) {
            return Optional.empty();
        }
        byte[] content = undone(done, moved);
        return Optional.of(
                done.isPage()
                        ? new Change.Move(
                                PageName.ofPath(moved.path),
                                PageName.ofPath(done.pathBefore()),
                                content,
                                tip.revision())
                        : new Change.MoveAttachment(
                                AttachmentName.ofPath(moved.path),
                                AttachmentName.ofPath(done.pathBefore()),
                                tip.revision()));
    }

    /** The content at the tip without what the commit did to it. */
    private byte[] undone(TreeChange done, Present now) {
        if (now.blob.equals(done.after())) {
            return history.content(done.before());
        }
        if (!done.isPage() && !now.blob.equals(done.before())) {
            throw conflict(now.path, false);
        }
        return switch (ThreeWayMerge.merge(
                history.content(done.after()),
                history.content(now.blob),
                history.content(done.before()))) {
            case ThreeWayMerge.Outcome.Merged merged -> merged.content();
            case ThreeWayMerge.Outcome.Conflicting conflicting ->
                    throw new WikiException.EditConflict(
                            name(now.path), tip.revision(), conflicting.hunks(), false);
        };
    }

    /** Where a file of the commit is at the tip, if it is still there. */
    private Optional<Present> present(String path) {
        return blob(path)
                .map(blob -> new Present(path, blob))
                .or(() ->
                        Optional.ofNullable(movedSince.get().get(path))
                                .flatMap(to -> blob(to).map(blob -> new Present(to, blob))));
    }

    private Map<String, String> readMoves() {
        Map<String, String> moves = new HashMap<>();
        for (TreeChange change : history.changesBetween(history.at(commit), tip)) {
            change.fromPath().ifPresent(from -> moves.put(from, change.path()));
        }
        return moves;
    }

    private Optional<ObjectId> blob(String path) {
        if (PageName.isPagePath(path)) {
            return tip.findPage(PageName.ofPath(path))
                    .map(page -> ObjectId.fromString(page.blobId()));
        }
        return tip.names().hasAttachment(path)
                ? Optional.of(ObjectId.fromString(tip.attachment(path).blobId()))
                : Optional.empty();
    }

    private WikiException.EditConflict conflict(String path, boolean deleted) {
        return new WikiException.EditConflict(name(path), tip.revision(), List.of(), deleted);
    }

    private static String name(String path) {
        return PageName.isPagePath(path) ? PageName.ofPath(path).value() : path;
    }
}
