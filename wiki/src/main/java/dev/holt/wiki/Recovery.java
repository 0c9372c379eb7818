package dev.holt.wiki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * What the next writer does about a writer that died: it finishes or undoes that one's commit and
 * removes its lock files.
 *
 * <p>The branch decides. If the dead writer's commit is in it, everything else had been done
 * before; if not, its changes to the work tree are taken back. The caller holds the {@link
 * WriteLock}, so whatever is in the write folder belongs to nobody alive.
 */
final class Recovery {
    /** The journal's name in the write folder. */
    static final String JOURNAL = "journal";

    private final Repository repository;
    private final RepositoryLayout layout;
    private final Branches branches;
    private final WriteMarker marker;
    private final CommitSteps steps;

    Recovery(RepositoryParts parts) {
        this.repository = parts.repository();
        this.layout = parts.layout();
        this.branches = parts.branches();
        this.steps = parts.steps();
        this.marker = new WriteMarker(layout);
    }

    /**
     * Leaves the repository as after a whole commit, or as before it; costs one look at a folder
     * when nobody has died.
     *
     * @param deadline until when to wait for git's lock on the index, as {@link System#nanoTime()}
     */
    void repair(long deadline) throws IOException {
        if (leftovers().isEmpty()) {
            return;
        }
        Path journalFile = layout.writeFolder().resolve(JOURNAL);
        if (Files.exists(journalFile)) {
            Optional<WriteJournal> journal = WriteJournal.read(journalFile);
            if (journal.isPresent() && !isOnBranch(journal.get())) {
                undo(journal.get(), deadline);
            }
            Files.delete(journalFile);
        }
        marker.removeLocks();
        clear();
    }

    /** Empties the write folder; the marker goes last, as it speaks for lock files. */
    void clear() throws IOException {
        for (Path file : leftovers()) {
            if (!file.equals(marker.file())) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(marker.file());
    }

    /** Whether there is anything to repair, or a commit is going on. */
    boolean isNeeded() throws IOException {
        return Files.isDirectory(layout.writeFolder()) && !leftovers().isEmpty();
    }

    private List<Path> leftovers() throws IOException {
        try (var files = Files.list(layout.writeFolder())) {
            return files.toList();
        }
    }

    private void undo(WriteJournal journal, long deadline) throws IOException {
        Path indexLock = journal.gitFolder().resolve("index.lock");
        if (!GitLock.isOurs(indexLock, marker.file())) {
            // Left locked: removing the dead writer's locks, which comes next, removes this one
            // too.
            GitLock.take(indexLock, marker.file(), deadline);
        }
        new WriteUndo(layout, journal, steps).run();
    }

    private boolean isOnBranch(WriteJournal journal) throws IOException {
        ObjectId tip = branches.tip(journal.branch());
        if (tip.equals(journal.commit())) {
            return true;
        }
        if (tip.equals(ObjectId.zeroId())) {
            return false;
        }
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit commit = walk.parseCommit(journal.commit());
            return walk.isMergedInto(commit, walk.parseCommit(tip));
        } catch (MissingObjectException | IncorrectObjectTypeException e) {
            return false;
        }
    }
}
