package dev.holt.index;

import dev.holt.wiki.Snapshot;
import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.util.StringHelper;

/**
 * One commit of the stored index, open for reading and found undamaged.
 *
 * @param reader the open index; each view that uses it holds a reference
 * @param snapshot the commit of the wiki that it is an index of
 */
record Generation(DirectoryReader reader, Snapshot snapshot) implements Closeable {
    /** Whether this is the Lucene commit with that id, which is random for each commit. */
    boolean is(byte[] id) {
        byte[] own = ((StandardDirectoryReader) reader).getSegmentInfos().getId();
        return StringHelper.idToString(own).equals(StringHelper.idToString(id));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
