package dev.holt.wiki;

import dev.holt.wiki.WorkFileChange.Action;
import dev.holt.wiki.WriteJournal.JournalFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The work tree and the index following one commit, under git's lock on the index.
 *
 * <p>New contents are written beside the state first and then renamed into place; what they replace
 * is kept under a second name until the branch has moved. The {@link WriteJournal} says how to undo
 * it all ({@link WriteUndo}).
 */
final class WorkTreeWrite {
    private final RepositoryLayout layout;
    private final WorkFiles files;
    private final List<WorkFileChange> changes;
    private final CommitSteps steps;

    WorkTreeWrite(RepositoryLayout layout, List<WorkFileChange> changes, CommitSteps steps) {
        this.layout = layout;
        this.files = new WorkFiles(layout.workTree().orElse(layout.gitFolder()));
        this.changes = changes;
        this.steps = steps;
    }

    /** The name under which a replaced work file is kept. */
    static String keptName(int number) {
        return "before-" + number;
    }

    /**
     * Writes everything that can be written before the first work file changes.
     *
     * @return the files to force to the disk before {@link #apply}
     */
    List<Path> prepare(BranchMove move) throws IOException {
        List<Path> written = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            WorkFileChange change = changes.get(i);
            if (change.action() instanceof Action.Put put) {
                writeFinished(change.path(), put, finished(i));
                if (!put.committed()) {
                    written.add(finished(i)); // git has the others' content
                }
            }
            if (replaces(change)) {
                files.keep(change.path(), kept(i));
            }
        }
        steps.reached(CommitStep.FILES_READY);
        Path journal = layout.writeFolder().resolve(Recovery.JOURNAL);
        journal(move).write(journal);
        written.add(journal);
        steps.reached(CommitStep.JOURNAL_WRITTEN);
        return written;
    }

    /** Whether these changes can be made as prepared: nothing has happened to what they replace. */
    boolean isStill(List<WorkFileChange> checkedAgain) {
        for (int i = 0; i < changes.size(); i++) {
            if (!changes.get(i).isStill(checkedAgain.get(i))) {
                return false;
            }
        }
        return true;
    }

    private WriteJournal journal(BranchMove move) {
        List<JournalFile> entries = new ArrayList<>();
        for (WorkFileChange change : changes) {
            entries.add(
                    new JournalFile(
                            change.path(),
                            replaces(change),
                            change.action() instanceof Action.Put put
                                    ? Optional.of(WorkFiles.blobId(put.content()))
                                    : Optional.empty(),
                            change.action() instanceof Action.Remove,
                            change.entry().map(IndexEntry::fixed),
                            change.target().after().map(CommitFiles.StoredFile::blob)));
        }
        return new WriteJournal(
                layout.gitFolder(), files.root(), move.to(), move.branch(), entries);
    }

    /**
     * Changes the work files, then the index.
     *
     * @throws WikiException.UncommittedEdit when a file was changed since it was looked at
     */
    void apply(KnownIndex index) throws IOException {
        // Removals first: where a file was, a folder may be wanted, and the other way round.
        for (WorkFileChange change : changes) {
            if (change.action() instanceof Action.Remove) {
                checkUntouched(change);
                files.remove(change.path());
                steps.reached(CommitStep.FILE_REPLACED);
            }
        }
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).action() instanceof Action.Put) {
                put(changes.get(i), finished(i));
                steps.reached(CommitStep.FILE_REPLACED);
            }
        }
        List<GitIndex.Edit> edits = new ArrayList<>();
        for (WorkFileChange change : changes) {
            edits.add(change.indexEdit(FileStat.of(files.at(change.path()))));
        }
        index.replace(index.read(), edits, layout.writeFolder());
        steps.reached(CommitStep.INDEX_REPLACED);
    }

    private void writeFinished(String path, Action.Put put, Path finished) throws IOException {
        Files.deleteIfExists(finished);
        DurableFiles.writeNew(finished, put.content());
        files.copyRights(path, finished, put.executable());
    }

    private void put(WorkFileChange change, Path finished) throws IOException {
        if (change.seen().isPresent()) {
            checkUntouched(change);
            files.replace(change.path(), finished);
            return;
        }
        try {
            files.create(change.path(), finished);
        } catch (FileAlreadyExistsException e) {
            throw touched(change);
        }
    }

    private void checkUntouched(WorkFileChange change) throws IOException {
        Optional<FileStat> now = FileStat.of(files.at(change.path()));
        boolean untouched =
                now.isPresent()
                        && change.seen().isPresent()
                        && now.get().isUntouchedSince(change.seen().get());
        if (!untouched) {
            throw touched(change);
        }
    }

    private static WikiException.UncommittedEdit touched(WorkFileChange change) {
        return new WikiException.UncommittedEdit(
                "'%s' was changed in the work tree at this very moment; nothing was written. Send the change again."
                        .formatted(change.target().shownName()));
    }

    private static boolean replaces(WorkFileChange change) {
        return change.seen().isPresent()
                && (change.action() instanceof Action.Put
                        || change.action() instanceof Action.Remove);
    }

    private Path finished(int number) {
        return layout.writeFolder().resolve("after-" + number);
    }

    private Path kept(int number) {
        return layout.writeFolder().resolve(keptName(number));
    }
}
