package dev.holt.wiki;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The index file of one work tree, read again only when it is another file than the last time.
 *
 * <p>git never writes into an index file but replaces it, so its stat tells. The memory it takes is
 * that of the file. Safe for use by several threads.
 */
final class KnownIndex {
    private final Path file;
    private final AtomicReference<@Nullable IndexFile> last = new AtomicReference<>();

    KnownIndex(Path file) {
        this.file = file;
    }

    /** The index as it is now. */
    IndexFile read() throws IOException {
        IndexFile known = last.get();
        if (known == null || !known.stat().equals(FileStat.of(file))) {
            known = IndexFile.read(file);
            last.set(known);
        }
        return known;
    }

    /**
     * Writes the next index in one step; the caller holds git's lock on it. It is not forced to the
     * disk, as git does not either: all of it can be made again from the work tree and the branch.
     *
     * @param folder where the file waits until it is whole
     */
    void replace(IndexFile current, List<GitIndex.Edit> edits, Path folder) throws IOException {
        GitIndex next = current.index().with(edits, current.writtenSeconds());
        Path finished = folder.resolve("index");
        Files.deleteIfExists(finished);
        try (OutputStream out = new FileOutputStream(finished.toFile())) {
            IndexFormat.write(next, out);
        }
        DurableFiles.rename(finished, file);
        last.set(new IndexFile(next, FileStat.of(file)));
    }
}
