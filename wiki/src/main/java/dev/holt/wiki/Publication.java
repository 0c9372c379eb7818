package dev.holt.wiki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last part of a commit: its objects are stored, the branch moves to it, and the work tree
 * follows.
 *
 * <p>Design note: first everything that changes nothing is written and forced to the disk at once:
 * the objects, the branch's next value, the next work files and a journal. Then git's locks are
 * taken as git does, first on the index, then on the branch, so that neither waits for the other in
 * a circle. Under them the work files change first, then the index, and the branch last: a {@code
 * git commit} beside us either sees the branch unmoved, and git then refuses to move it from where
 * it no longer is, or sees an index that has our change in it.
 */
final class Publication {
    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

    private final RepositoryParts parts;
    private final RepositoryLayout layout;
    private final Branches branches;
    private final CommitSteps steps;
    private final WriteMarker marker;

    /** Whether work files or the index may be other than the branch says. */
    private boolean changing;

    Publication(RepositoryParts parts) {
        this.parts = parts;
        this.layout = parts.layout();
        this.branches = parts.branches();
        this.steps = parts.steps();
        this.marker = new WriteMarker(layout);
    }

    /**
     * Whether the edits could be published now; changes nothing.
     *
     * @param tip the files of the tip that the edits were made on
     * @return what each path of the work tree needs; empty for a bare repository
     * @throws WikiException.UncommittedEdit when a person's work is in the way
     * @throws WikiException.InvalidChangeSet when a path belongs to a filter of git's
     */
    List<WorkFileChange> check(CommitFiles tip, List<FileEdit> edits) throws IOException {
        PathAttributes attributes = new PathAttributes(new AttributeFiles(layout, tip));
        List<PathTarget> targets = PathTarget.of(edits);
        for (PathTarget target : targets) {
            checkFilter(attributes, target);
        }
        Optional<Path> workTree = layout.workTree();
        if (workTree.isEmpty() || targets.isEmpty()) {
            return List.of();
        }
        LineEnds lineEnds = new LineEnds(parts.repository(), attributes);
        return new WorkTreeCheck(layout, workTree.get(), parts.index().read(), lineEnds)
                .check(targets);
    }

    /**
     * Stores the commit and moves the branch to it, durably.
     *
     * @param tip the files of the tip that the commit was made on
     * @param deadline until when to wait for git, as {@link System#nanoTime()}
     * @return false, with nothing done, when the branch or HEAD was elsewhere
     * @throws WikiException as {@link #check} does, or when git keeps its locks
     */
    boolean publish(NewCommit commit, CommitFiles tip, long deadline) throws IOException {
        try {
            List<WorkFileChange> changes = check(tip, commit.edits());
            WorkTreeWrite write = prepare(commit, changes);
            return publishPrepared(commit, tip, write, deadline);
        } finally {
            tidyUp();
        }
    }

    private WorkTreeWrite prepare(NewCommit commit, List<WorkFileChange> changes)
            throws IOException {
        BranchMove move = commit.move();
        marker.write(move.to(), branches.lockFile(move.branch()), indexLock());
        steps.reached(CommitStep.MARKED);
        List<Path> written = new ArrayList<>(branches.prepare(move));
        WorkTreeWrite write = new WorkTreeWrite(layout, changes, steps);
        if (layout.workTree().isPresent()) {
            written.addAll(write.prepare(move));
        }
        new ObjectWriter(parts.repository()).store(commit.objects(), written);
        steps.reached(CommitStep.OBJECTS_STORED);
        return write;
    }

    private boolean publishPrepared(
            NewCommit commit, CommitFiles tip, WorkTreeWrite prepared, long deadline)
            throws IOException {
        BranchMove move = commit.move();
        try (GitLock _ = take(indexLock(), deadline, CommitStep.INDEX_LOCKED);
                GitLock _ =
                        take(
                                branches.lockFile(move.branch()),
                                deadline,
                                CommitStep.BRANCH_LOCKED)) {
            boolean asPlanned =
                    branches.checkedOut().equals(move.branch())
                            && branches.tip(move.branch()).equals(move.from());
            if (!asPlanned) {
                return false;
            }
            List<WorkFileChange> changes = check(tip, commit.edits());
            WorkTreeWrite write = prepared;
            if (!prepared.isStill(changes)) {
                write = new WorkTreeWrite(layout, changes, steps);
                DurableFiles.sync(write.prepare(move));
            }
            return publishLocked(move, write);
        }
    }

    private boolean publishLocked(BranchMove move, WorkTreeWrite write) throws IOException {
        boolean moved = false;
        try {
            if (layout.workTree().isPresent()) {
                changing = true;
                write.apply(parts.index());
            }
            moved = branches.move(move);
        } catch (IOException | RuntimeException | Error e) {
            if (branches.tip(move.branch()).equals(move.to())) {
                forgetJournal();
                throw moved(move, e);
            }
            undo(e);
            throw e;
        }
        if (moved) {
            forgetJournal();
        } else {
            undo(new IOException("the branch was moved by another program"));
        }
        return moved;
    }

    /** Takes back what the journal lists. If that fails too, {@link Recovery} does it later. */
    private void undo(Throwable reason) {
        if (!changing) {
            return;
        }
        try {
            new WriteUndo(layout, WriteJournal.read(journal()).orElseThrow(), steps).run();
            changing = false;
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /** The branch has moved, so nothing that fails from here on undoes the commit. */
    private void forgetJournal() {
        try {
            changing = Files.exists(journal()); // the next writer sees that the branch has moved
            if (Files.deleteIfExists(journal())) {
                changing = false;
                steps.reached(CommitStep.JOURNAL_REMOVED);
            }
        } catch (IOException e) {
            LOG.debug("The next write removes {}", journal(), e);
        }
    }

    /** Empties the write folder; what cannot be removed now is {@link Recovery}'s work later. */
    private void tidyUp() {
        try {
            steps.reached(CommitStep.UNLOCKED);
            if (!changing) {
                marker.removeLocks();
                new Recovery(parts).clear();
            }
        } catch (IOException e) {
            LOG.debug("The next write empties {}", layout.writeFolder(), e);
        }
    }

    private Optional<Path> indexLock() {
        return layout.workTree().map(tree -> layout.indexLock());
    }

    private @Nullable GitLock take(Optional<Path> lock, long deadline, CommitStep step)
            throws IOException {
        if (lock.isEmpty()) {
            return null;
        }
        GitLock taken = GitLock.take(lock.get(), marker.file(), deadline);
        try {
            steps.reached(step);
            return taken;
        } catch (IOException e) {
            taken.close();
            throw e;
        }
    }

    private Path journal() {
        return layout.writeFolder().resolve(Recovery.JOURNAL);
    }

    private void checkFilter(PathAttributes attributes, PathTarget target) throws IOException {
        Optional<String> filter = attributes.filter(target.path());
        if (filter.isPresent() && target.after().isPresent()) {
            throw new WikiException.InvalidChangeSet(
                    "'%s' is stored through the git filter '%s', which Holt does not run. Change it with git, or take the filter attribute away."
                            .formatted(target.shownName(), filter.get()));
        }
    }

    private static WikiException.StorageFailed moved(BranchMove move, Throwable cause) {
        return new WikiException.StorageFailed(
                "The change is commit %s on its branch, but could not be forced to the disk (%s). Look whether it is there before you send it again."
                        .formatted(
                                new Revision(move.to().name()).abbreviated(), cause.getMessage()),
                cause);
    }
}
