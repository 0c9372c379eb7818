package dev.holt.index;

import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
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

    /** How many pages must be indexed to go to a snapshot with this difference. */
    int distanceTo(Difference target) {
        return target.contentBeyond(at).size();
    }

    /**
     * A reader of the pages that differ in {@code snapshot}.
     *
     * @param target how the snapshot differs from the stored index
     */
    DirectoryReader moveTo(Snapshot snapshot, Difference target) throws IOException {
        List<PageName> fresh = target.contentBeyond(at);
        for (Map.Entry<PageName, String> there : at.pages().entrySet()) {
            if (!there.getValue().equals(target.pages().get(there.getKey()))) {
                PageIndexer.remove(writer, there.getKey());
            }
        }
        indexer.add(writer, snapshot, fresh);
        at = target;
        return DirectoryReader.open(writer);
    }

    @Override
    public void close() throws IOException {
        writer.rollback();
    }
}
