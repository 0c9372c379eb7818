package dev.holt.index;

import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * An index, in memory, of just the pages of a snapshot that differ from the stored index.
 *
 * <p>It moves from snapshot to snapshot by indexing only what differs between them. Readers that
 * were opened before stay as they were.
 */
final class Overlay implements Closeable {
    private final PageIndexer indexer;
    private final IndexWriter writer;
    private Difference at = Difference.NONE;

    Overlay(PageIndexer indexer) throws IOException {
        this.indexer = indexer;
        this.writer = PageIndexer.writer(new ByteBuffersDirectory());
    }

    /** Whether it can be used on; not after a failure of its writer, as for want of memory. */
    boolean isOpen() {
        return writer.isOpen();
    }

    /** How many pages must be indexed to go to a snapshot with this difference. */
    int distanceTo(Difference target) {
        return target.contentBeyond(at).size();
    }

    /**
     * A reader of the pages that differ in {@code snapshot}.
     *
     * <p>A move that fails half-way leaves an overlay without pages, as it would not be known which
     * of them it has.
     *
     * @param target how the snapshot differs from the stored index
     */
    DirectoryReader moveTo(Snapshot snapshot, Difference target) throws IOException {
        Difference from = at;
        at = Difference.NONE;
        boolean moved = false;
        try {
            change(snapshot, from, target);
            moved = true;
        } finally {
            if (!moved && writer.isOpen()) {
                writer.deleteAll();
            }
        }
        at = target;
        return DirectoryReader.open(writer);
    }

    private void change(Snapshot snapshot, Difference from, Difference target) throws IOException {
        for (Map.Entry<PageName, String> there : from.pages().entrySet()) {
            if (!there.getValue().equals(target.pages().get(there.getKey()))) {
                PageIndexer.remove(writer, there.getKey());
            }
        }
        indexer.add(writer, snapshot, target.contentBeyond(from));
    }

    @Override
    public void close() throws IOException {
        writer.rollback();
    }
}
