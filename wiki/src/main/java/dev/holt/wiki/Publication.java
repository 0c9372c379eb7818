package dev.holt.wiki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last part of a commit: the branch moves to it, and the work tree follows.
 *
 * <p>Design note: git's locks are taken as git does, first on the index, then on the branch, so
 * that neither waits for the other in a circle. Under them the work files change first, then the
 * index, and the branch last: a {@code git commit} beside us either sees the branch unmoved, and
 * git then refuses to move it from where it no longer is, or sees an index that has our change in
 * it.
 */
final class Publication {
    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

    private final Repository repository;
    private final RepositoryLayout layout;
    private final Branches branches;
    private final CommitSteps steps;
    private @Nullable IndexFile lastIndex;

    Publication(
            Repository repository, RepositoryLayout layout, Branches branches, CommitSteps steps) {
        this.repository = repository;
        this.layout = layout;
        this.branches = branches;
        this.steps = steps;
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
        LineEnds lineEnds = new LineEnds(repository, attributes);
        return new WorkTreeCheck(layout, workTree.get(), index(), lineEnds).check(targets);
    }

    /**
     * Moves the branch, durably.
     *
     * @return false, with nothing done, when the branch or HEAD was elsewhere
     */
    boolean publish(BranchMove move, CommitFiles tip, List<FileEdit> edits, long deadline)
            throws IOException {
        Optional<Path> branchLock = branches.lockFile(move.branch());
        Optional<Path> indexLock = layout.workTree().map(tree -> layout.indexLock());
        WriteMarker marker = new WriteMarker(layout);
        marker.write(move.to(), branchLock, indexLock);
        try {
            steps.reached(CommitStep.MARKED);
            return publishMarked(move, tip, edits, deadline);
        } finally {
            tidyUp(marker);
        }
    }

    private boolean publishMarked(
            BranchMove move, CommitFiles tip, List<FileEdit> edits, long deadline)
            throws IOException {
        Optional<Path> branchLock = branches.lockFile(move.branch());
        Optional<Path> indexLock = layout.workTree().map(tree -> layout.indexLock());
        try (GitLock _ = take(indexLock, deadline, CommitStep.INDEX_LOCKED);
                GitLock _ = take(branchLock, deadline, CommitStep.BRANCH_LOCKED)) {
            boolean asPlanned =
                    branches.checkedOut().equals(move.branch())
                            && branches.tip(move.branch()).equals(move.from());
            return asPlanned && publishLocked(move, check(tip, edits));
        }
    }

    private boolean publishLocked(BranchMove move, List<WorkFileChange> changes)
            throws IOException {
        boolean moved = false;
        try {
            if (layout.workTree().isPresent()) {
                changeWorkTree(move, changes, layout.workTree().get());
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

    private void changeWorkTree(BranchMove move, List<WorkFileChange> changes, Path workTree)
            throws IOException {
        WorkTreeWrite write = new WorkTreeWrite(layout, new WorkFiles(workTree), changes, steps);
        write.prepare(write.journal(move, workTree));
        write.apply(index());
    }

    /** Takes back what the journal lists. If that fails too, {@link Recovery} does it later. */
    private void undo(Throwable reason) {
        try {
            if (Files.exists(journal())) {
                new WriteUndo(layout, WriteJournal.read(journal()), steps).run();
                Files.delete(journal());
            }
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /** The branch has moved, so nothing that fails from here on undoes the commit. */
    private void forgetJournal() {
        try {
            if (Files.deleteIfExists(journal())) {
                steps.reached(CommitStep.JOURNAL_REMOVED);
            }
        } catch (IOException e) {
            LOG.debug("The next write removes {}", journal(), e);
        }
    }

    /** Empties the write folder; what cannot be removed now is {@link Recovery}'s work later. */
    private void tidyUp(WriteMarker marker) {
        try {
            steps.reached(CommitStep.UNLOCKED);
            if (!Files.exists(journal())) {
                marker.removeLocks();
                new Recovery(repository, layout, branches, steps).clear();
            }
        } catch (IOException e) {
            LOG.debug("The next write empties {}", layout.writeFolder(), e);
        }
    }

    private @Nullable GitLock take(Optional<Path> lock, long deadline, CommitStep step)
            throws IOException {
        if (lock.isEmpty()) {
            return null;
        }
        GitLock taken = GitLock.take(lock.get(), new WriteMarker(layout).file(), deadline);
        try {
            steps.reached(step);
            return taken;
        } catch (IOException e) {
            taken.close();
            throw e;
        }
    }

    private IndexFile index() throws IOException {
        IndexFile current = lastIndex;
        if (current == null || !current.isCurrent(layout.index())) {
            current = IndexFile.read(layout.index());
            lastIndex = current;
        }
        return current;
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
