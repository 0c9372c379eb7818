package dev.holt.wiki;

import dev.holt.wiki.WriteJournal.JournalFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A commit's changes to the work tree and the index taken back, when the branch did not move.
 *
 * <p>Only what is still as the commit left it is taken back: what a person or git has changed since
 * stays. May be done any number of times.
 */
final class WriteUndo {
    private final RepositoryLayout layout;
    private final WriteJournal journal;
    private final WorkFiles files;
    private final CommitSteps steps;

    /**
     * @param layout where the journal was found; its work tree may be another one
     */
    WriteUndo(RepositoryLayout layout, WriteJournal journal, CommitSteps steps) {
        this.layout = layout;
        this.journal = journal;
        this.steps = steps;
        this.files = new WorkFiles(journal.workTree());
    }

    /** Undoes the index, then the files. The caller holds git's lock on the index. */
    void run() throws IOException {
        undoIndex();
        steps.reached(CommitStep.INDEX_UNDONE);
        List<JournalFile> entries = journal.files();
        // New files go before old ones come back: a new folder may stand where a file was.
        for (JournalFile entry : entries) {
            if (!entry.existed() && entry.written().isPresent()) {
                undoCreation(entry);
            }
        }
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).existed()) {
                undoReplacement(
                        entries.get(i), layout.writeFolder().resolve(WorkTreeWrite.keptName(i)));
            }
        }
        steps.reached(CommitStep.UNDONE);
    }

    private void undoCreation(JournalFile entry) throws IOException {
        Files.deleteIfExists(files.at(entry.path()).resolveSibling(WorkFiles.TEMPORARY));
        if (files.blob(entry.path()).equals(entry.written())) {
            files.remove(entry.path());
        }
    }

    private void undoReplacement(JournalFile entry, Path kept) throws IOException {
        Path file = files.at(entry.path());
        Files.deleteIfExists(file.resolveSibling(WorkFiles.TEMPORARY));
        Optional<FileStat> now = FileStat.of(file);
        boolean asWeLeftIt =
                entry.removed() ? now.isEmpty() : files.blob(entry.path()).equals(entry.written());
        if (!asWeLeftIt || !Files.exists(kept)) {
            return; // a person's by now, or back already
        }
        boolean neverReplaced = now.isPresent() && Files.isSameFile(file, kept);
        if (!neverReplaced) {
            files.replace(entry.path(), kept);
        }
    }

    private void undoIndex() throws IOException {
        KnownIndex file = new KnownIndex(journal.gitFolder().resolve("index"));
        IndexFile index = file.read();
        List<GitIndex.Edit> edits = new ArrayList<>();
        for (JournalFile entry : journal.files()) {
            Optional<IndexEntry> now = index.index().find(entry.path());
            Optional<IndexEntry> before =
                    entry.entryBefore().map(e -> new IndexEntry(e, bytes(entry.path())));
            boolean asWeLeftIt = now.map(IndexEntry::blob).equals(entry.blobAfter());
            boolean asItWas = now.map(IndexEntry::blob).equals(before.map(IndexEntry::blob));
            if (asWeLeftIt && !asItWas) {
                edits.add(new GitIndex.Edit(entry.path(), before));
            }
        }
        if (!edits.isEmpty()) {
            file.replace(index, edits, layout.writeFolder());
        }
    }

    private static byte[] bytes(String path) {
        return path.getBytes(StandardCharsets.UTF_8);
    }
}
