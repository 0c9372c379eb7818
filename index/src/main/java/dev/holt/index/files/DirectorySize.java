package dev.holt.index.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.store.Directory;

/** The size of a folder of index files that others may be writing. */
public final class DirectorySize {
    private DirectorySize() {}

    /**
     * Returns the bytes of all files, old ones that are still in use included. A file that another
     * thread or process deletes meanwhile counts for nothing.
     */
    public static long of(Directory directory) throws IOException {
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
