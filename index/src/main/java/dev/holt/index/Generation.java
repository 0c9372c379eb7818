package dev.holt.index;

import dev.holt.wiki.Snapshot;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StandardDirectoryReader;

/**
 * One commit of the stored index, open for reading and found undamaged.
 *
 * @param reader the open index; each view that uses it holds a reference
 * @param snapshot the commit of the wiki that it is an index of
 */
record Generation(DirectoryReader reader, Snapshot snapshot) implements Closeable {
    /** The id of the Lucene commit, which is random for each commit. */
    byte[] id() {
        return id(reader);
    }

    /** Whether this is the Lucene commit with that id. */
    boolean is(byte[] id) {
        return has(reader, id);
    }

    /** Whether a reader is one of the Lucene commit with that id. */
    static boolean has(DirectoryReader reader, byte[] id) {
        return Arrays.equals(id(reader), id);
    }

    private static byte[] id(DirectoryReader reader) {
        return ((StandardDirectoryReader) reader).getSegmentInfos().getId();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
