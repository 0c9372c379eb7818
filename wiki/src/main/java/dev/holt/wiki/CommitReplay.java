package dev.holt.wiki;

import dev.holt.wiki.CommitFiles.StoredFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.errors.CanceledException;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** The result of a commit that was made earlier, put together again from git. */
final class CommitReplay {
    private final Repository repository;

    CommitReplay(Repository repository) {
        this.repository = repository;
    }

    CommitResult of(RevCommit commit) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            Optional<RevCommit> parent =
                    commit.getParentCount() == 0
                            ? Optional.empty()
                            : Optional.of(walk.parseCommit(commit.getParent(0)));
            List<FileChange> changes = new ArrayList<>();
            for (DiffEntry entry : differences(walk, parent, commit)) {
                changes.add(edit(walk, entry).toChange());
            }
            changes.sort((a, b) -> a.path().compareTo(b.path()));
            return new CommitResult(
                    new Revision(commit.name()),
                    parent.map(p -> new Revision(p.name())).orElse(Revision.NONE),
                    changes,
                    Trailers.parse(commit.getFullMessage()).containsKey(CommitMessage.MERGED),
                    true,
                    false);
        }
    }

    private List<DiffEntry> differences(RevWalk walk, Optional<RevCommit> parent, RevCommit commit)
            throws IOException {
        try (TreeWalk trees = new TreeWalk(walk.getObjectReader())) {
            trees.setRecursive(true);
            trees.setFilter(TreeFilter.ANY_DIFF);
            if (parent.isPresent()) {
                trees.addTree(parent.get().getTree());
            } else {
                trees.addTree(new EmptyTreeIterator());
            }
            trees.addTree(commit.getTree());
            RenameDetector renames = new RenameDetector(repository);
            renames.addAll(DiffEntry.scan(trees));
            return renames.compute(walk.getObjectReader(), NullProgressMonitor.INSTANCE);
        } catch (CanceledException e) {
            throw new IOException(e); // the monitor never cancels
        }
    }

    private FileEdit edit(RevWalk walk, DiffEntry entry) throws IOException {
        Optional<StoredFile> before = file(walk, entry.getOldMode(), entry.getOldId().toObjectId());
        Optional<StoredFile> after = file(walk, entry.getNewMode(), entry.getNewId().toObjectId());
        boolean moved =
                before.isPresent()
                        && after.isPresent()
                        && !entry.getOldPath().equals(entry.getNewPath());
        String path = after.isPresent() ? entry.getNewPath() : entry.getOldPath();
        return new FileEdit(
                path, moved ? Optional.of(entry.getOldPath()) : Optional.empty(), before, after);
    }

    private Optional<StoredFile> file(RevWalk walk, FileMode mode, ObjectId blob)
            throws IOException {
        if (mode.equals(FileMode.MISSING)) {
            return Optional.empty();
        }
        byte[] content =
                mode.equals(FileMode.GITLINK)
                        ? new byte[0]
                        : walk.getObjectReader()
                                .open(blob, Constants.OBJ_BLOB)
                                .getCachedBytes(Integer.MAX_VALUE);
        return Optional.of(new StoredFile(mode, blob, content));
    }
}
