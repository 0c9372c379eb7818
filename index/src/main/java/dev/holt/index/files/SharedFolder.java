package dev.holt.index.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/** A folder of index files that several processes share, one of which may write at a time. */
public final class SharedFolder {
    /** The name of the lock that a writer holds. */
    public static final String LOCK = "holt.lock";

    private SharedFolder() {}

    /** The right to write; nothing while another process has it. */
    public static Optional<Lock> lock(Directory directory) throws IOException {
        try {
            return Optional.of(directory.obtainLock(LOCK));
        } catch (LockObtainFailedException e) {
            return Optional.empty();
        }
    }

    /** Deletes all files but locks, for whoever holds {@link #LOCK}. */
    public static void clear(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (!file.endsWith(".lock")) {
                delete(directory, file);
            }
        }
    }

    private static void delete(Directory directory, String file) throws IOException {
        try {
            directory.deleteFile(file);
        } catch (NoSuchFileException | FileNotFoundException deleted) {
            // Somebody without the lock has meddled, to the same end.
        }
    }

    /**
     * Returns the bytes of all files, old ones that are still in use included. A file that another
     * thread or process deletes meanwhile counts for nothing.
     */
    public static long bytes(Directory directory) throws IOException {
        long bytes = 0;
        for (String file : directory.listAll()) {
            bytes += size(directory, file);
        }
        return bytes;
    }

    private static long size(Directory directory, String file) throws IOException {
        try {
            return directory.fileLength(file);
        } catch (NoSuchFileException | FileNotFoundException deleted) {
            return 0;
        }
    }
}
