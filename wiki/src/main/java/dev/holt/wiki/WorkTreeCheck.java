package dev.holt.wiki;

import dev.holt.wiki.CommitFiles.StoredFile;
import dev.holt.wiki.WorkFileChange.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.FileMode;

/**
 * Whether a commit can take the work tree and the index along, and what that means for each path.
 *
 * <p>A person's uncommitted edit is never overwritten: it is merged with the commit and stays
 * uncommitted, or the commit is refused. No path is followed through a symbolic link, and no filter
 * of git's is run.
 */
final class WorkTreeCheck {
    private static final List<String> UNFINISHED =
            List.of(
                    "MERGE_HEAD",
                    "CHERRY_PICK_HEAD",
                    "REVERT_HEAD",
                    "rebase-merge",
                    "rebase-apply");

    private final RepositoryLayout layout;
    private final Path workTree;
    private final IndexFile index;
    private final LineEnds lineEnds;

    WorkTreeCheck(RepositoryLayout layout, Path workTree, IndexFile index, LineEnds lineEnds) {
        this.layout = layout;
        this.workTree = workTree;
        this.index = index;
        this.lineEnds = lineEnds;
    }

    /** The file or folder that shows that git is in the middle of something. */
    static Optional<String> unfinished(RepositoryLayout layout) {
        return UNFINISHED.stream()
                .filter(file -> Files.exists(layout.gitFolder().resolve(file)))
                .findFirst();
    }

    /**
     * What has to be done for the targets, in their order.
     *
     * @throws WikiException.UncommittedEdit when a person's work is in the way
     */
    List<WorkFileChange> check(List<PathTarget> targets) throws IOException {
        Optional<String> unfinished = unfinished(layout);
        if (unfinished.isPresent()) {
            throw new WikiException.UncommittedEdit(
                    "A merge, rebase, cherry-pick or revert is unfinished in the work tree ("
                            + unfinished.get()
                            + "). Finish or abort it with git, then send the change again.");
        }
        Set<String> vacated =
                targets.stream()
                        .filter(t -> t.after().isEmpty())
                        .map(PathTarget::path)
                        .collect(Collectors.toSet());
        List<WorkFileChange> changes = new ArrayList<>();
        for (PathTarget target : targets) {
            try {
                checkFolders(target, vacated);
                changes.add(check(target));
            } catch (InvalidPathException e) {
                throw unwritable(target, e);
            }
        }
        return changes;
    }

    /** Java refuses file names that the locale of its start has no letters for. */
    private static WikiException unwritable(PathTarget target, InvalidPathException e) {
        return new WikiException.StorageFailed(
                "'%s' cannot be a file name here, as this Java was started without a UTF-8 locale (%s). Start Holt with its launcher, or with LC_ALL=C.UTF-8; nothing was written."
                        .formatted(target.shownName(), e.getReason()),
                e);
    }

    private void checkFolders(PathTarget target, Set<String> vacated) throws IOException {
        String path = target.path();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String folder = path.substring(0, slash);
            Optional<FileStat> stat = FileStat.of(workTree.resolve(folder));
            if (stat.isEmpty()) {
                return;
            }
            if (stat.get().kind() == FileStat.Kind.FOLDER || vacated.contains(folder)) {
                continue;
            }
            throw inTheWay(target, folder, stat.get());
        }
    }

    private WorkFileChange check(PathTarget target) throws IOException {
        Path file = workTree.resolve(target.path());
        Current current = new Current(target, index.index().find(target.path()), FileStat.of(file));
        checkStaged(current);
        if (current.isUnwatched()) {
            return change(current, unwatched(current));
        }
        if (current.stat().isEmpty()) {
            return change(current, whenMissing(target));
        }
        FileStat stat = current.stat().get();
        if (stat.kind() == FileStat.Kind.FILE) {
            return change(current, whenPresent(current, stat));
        }
        if (target.after().isEmpty() && stat.kind() == FileStat.Kind.FOLDER) {
            return change(current, new Action.Leave());
        }
        throw inTheWay(target, target.path(), stat);
    }

    /** A path, its index entry and what stands there in the work tree. */
    private record Current(PathTarget target, Optional<IndexEntry> entry, Optional<FileStat> stat) {
        boolean isUnwatched() {
            return entry.filter(e -> e.isSkipped() || e.isAssumedUnchanged()).isPresent();
        }

        boolean isFile() {
            return stat.filter(s -> s.kind() == FileStat.Kind.FILE).isPresent();
        }
    }

    private void checkStaged(Current current) {
        PathTarget target = current.target();
        Optional<IndexEntry> entry = current.entry();
        if (index.index().isConflicted(target.path())) {
            throw refused(target, "has an unresolved merge conflict", "Resolve it with git");
        }
        Optional<StoredFile> staged = target.before();
        boolean asCommitted =
                entry.isPresent() == staged.isPresent()
                        && (entry.isEmpty() || isSame(entry.get(), staged.get()));
        boolean asWanted =
                entry.isPresent()
                        && target.after().isPresent()
                        && isSame(entry.get(), target.after().get());
        boolean alreadyRemoved = entry.isEmpty() && target.after().isEmpty();
        if (!asCommitted && !asWanted && !alreadyRemoved) {
            throw refused(
                    target,
                    "is staged with other content than the last commit has",
                    "Commit it (git commit) or unstage it (git restore --staged)");
        }
    }

    private static boolean isSame(IndexEntry entry, StoredFile file) {
        return entry.blob().equals(file.blob())
                && entry.modeBits() == file.mode().getBits()
                && !entry.isIntentToAdd();
    }

    /** The file of an entry that git was told not to look at: it follows while it is untouched. */
    private Action unwatched(Current current) throws IOException {
        PathTarget target = current.target();
        boolean untouched =
                current.isFile()
                        && target.before().isPresent()
                        && Arrays.equals(read(target), target.before().get().content());
        if (!untouched) {
            return new Action.Leave();
        }
        return target.after().map(WorkTreeCheck::put).orElseGet(Action.Remove::new);
    }

    private Action whenMissing(PathTarget target) {
        if (target.after().isEmpty()) {
            return new Action.Leave();
        }
        if (target.before().isPresent()) {
            throw refused(
                    target,
                    "is deleted in the work tree, which is not committed",
                    "Commit that (git commit) or bring the file back (git restore)");
        }
        return index.index().leavesOutFolderOf(target.path())
                ? new Action.LeaveOut()
                : put(target.after().get());
    }

    private Action whenPresent(Current current, FileStat stat) throws IOException {
        PathTarget target = current.target();
        byte[] work = read(target);
        Optional<StoredFile> after = target.after();
        if (after.isPresent() && Arrays.equals(work, after.get().content())) {
            return new Action.Keep();
        }
        if (target.before().isEmpty()) {
            throw refused(
                    target,
                    "exists in the work tree and is not in git",
                    "Add and commit it (git add, git commit), move it away, or choose another name");
        }
        byte[] before = target.before().get().content();
        if (Arrays.equals(work, before)) {
            return after.map(WorkTreeCheck::put).orElseGet(Action.Remove::new);
        }
        if (!Arrays.equals(LineEnds.toLf(work), before)
                || !(lineEnds.areConverted(target.path()) || isCleanToGit(current, stat))) {
            return mergedEdit(target, work, before);
        }
        return after.map(f -> put(f.mode(), LineEnds.toCrLf(f.content()), true))
                .orElseGet(Action.Remove::new);
    }

    /** What git has seen as clean and is untouched since, is clean, whatever converted it. */
    private boolean isCleanToGit(Current current, FileStat stat) {
        return current.entry().filter(e -> e.matches(stat, index.writtenSeconds())).isPresent();
    }

    private Action mergedEdit(PathTarget target, byte[] work, byte[] before) throws IOException {
        Optional<StoredFile> after = target.after();
        boolean text = PageName.isPagePath(target.path()) && !TextDiff.isBinary(work);
        if (after.isPresent() && text) {
            byte[] asLf = LineEnds.toLf(work);
            boolean convert = asLf.length < work.length && lineEnds.areConverted(target.path());
            var merged = ThreeWayMerge.merge(before, convert ? asLf : work, after.get().content());
            if (merged instanceof ThreeWayMerge.Outcome.Merged both) {
                boolean committed = Arrays.equals(both.content(), after.get().content());
                byte[] content = convert ? LineEnds.toCrLf(both.content()) : both.content();
                return put(after.get().mode(), content, committed);
            }
        }
        throw refused(
                target,
                "has changes in the work tree that are not committed",
                "Commit them (git commit) or discard them (git restore)");
    }

    private static WorkFileChange change(Current current, Action action) {
        return new WorkFileChange(current.target(), current.stat(), current.entry(), action);
    }

    private byte[] read(PathTarget target) throws IOException {
        return Files.readAllBytes(workTree.resolve(target.path()));
    }

    private static Action put(StoredFile file) {
        return put(file.mode(), file.content(), true);
    }

    private static Action put(FileMode mode, byte[] content, boolean committed) {
        return new Action.Put(content, mode.equals(FileMode.EXECUTABLE_FILE), committed);
    }

    private static WikiException.UncommittedEdit inTheWay(
            PathTarget target, String path, FileStat stat) {
        String thing =
                switch (stat.kind()) {
                    case FOLDER -> "a folder";
                    case FILE -> "a file";
                    case OTHER -> "a symbolic link or special file, which Holt does not follow";
                };
        return refused(
                target,
                "cannot be written to the work tree, where '" + path + "' is " + thing,
                "Move it away or commit it");
    }

    private static WikiException.UncommittedEdit refused(
            PathTarget target, String reason, String remedy) {
        return new WikiException.UncommittedEdit(
                "'%s' %s. %s, then send the change again; nothing was written."
                        .formatted(target.shownName(), reason, remedy));
    }
}
