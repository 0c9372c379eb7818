package dev.holt.index;

import dev.holt.index.files.SharedFolder;
import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;

/**
 * An index that stays unfinished until this is closed: its lock is held, as by another process, and
 * only the pages that are made ready can be searched.
 */
public final class UnfinishedIndex implements AutoCloseable {
    private final WikiIndex index;
    private final PageIndexer indexer = new PageIndexer(1, WikiLinkOrder.PAGE_FIRST);
    private final IndexWriter writer = PageIndexer.writer(new ByteBuffersDirectory());
    private final Directory folder;
    private final Lock lock;

    /**
     * Holds {@code index}, which nobody has asked anything yet.
     *
     * @param wiki its wiki, with the first order of wiki links
     */
    public UnfinishedIndex(WikiIndex index, Wiki wiki) throws IOException {
        this.index = index;
        Path path = wiki.stateFolder().resolve("index");
        Files.createDirectories(path);
        folder = FSDirectory.open(path);
        lock = folder.obtainLock(SharedFolder.LOCK);
    }

    /** Makes {@code pages} ready in an index of {@code snapshot}, for as long as the period is. */
    public Period ready(Snapshot snapshot, List<String> pages) throws IOException {
        index.prepare(snapshot, new UntilBegun(index));
        indexer.add(writer, snapshot, pages.stream().map(PageName::new).toList());
        IndexInTheMaking.Period period = index.making().begin(writer, snapshot);
        return period::close;
    }

    /** The time in which pages are ready. */
    public interface Period extends AutoCloseable {
        @Override
        void close();
    }

    /** Lets the index be finished. */
    public void finish() throws IOException {
        lock.close();
    }

    @Override
    public void close() throws IOException {
        finish();
        folder.close();
        writer.rollback();
    }

    /** Waits until the index is about to wait for the other process. */
    private record UntilBegun(WikiIndex index) implements IndexWatcher {
        @Override
        public void indexing(int done, int total) {}

        @Override
        public boolean givenUp() {
            return index.making().goesOn();
        }
    }
}
