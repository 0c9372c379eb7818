package dev.holt.index;

import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;

/** Reads pages of a snapshot, makes their documents and adds them to an index. */
final class PageIndexer {
    /** Fewer pages are done by the calling thread: starting others costs more than it gains. */
    private static final int MANY = 64;

    /** So little that a large build writes segments while it indexes, each thread its own. */
    private static final double BUFFER_MIB = 16;

    private final int threads;
    private final WikiLinkOrder wikiLinkOrder;
    private final LongAdder parsed = new LongAdder();
    private final IndexingCount count = new IndexingCount();
    private final IndexInTheMaking making = new IndexInTheMaking();
    private volatile boolean stopped;

    PageIndexer(int threads, WikiLinkOrder wikiLinkOrder) {
        this.threads = threads;
        this.wikiLinkOrder = wikiLinkOrder;
    }

    /** Which side of the bar in wiki links is the page. */
    WikiLinkOrder wikiLinkOrder() {
        return wikiLinkOrder;
    }

    /** How many pages have been parsed since the start. */
    long parsed() {
        return parsed.sum();
    }

    /** The pages that are being added. */
    IndexingCount count() {
        return count;
    }

    /** The stored index that is being made. */
    IndexInTheMaking making() {
        return making;
    }

    /** Makes whatever adds pages end before the next one, until told to go on. */
    void stop() {
        stopped = true;
    }

    void goOn() {
        stopped = false;
    }

    /**
     * @throws SearchException {@code closed} when told to stop
     */
    void requireWanted() {
        if (stopped) {
            throw SearchException.closed();
        }
    }

    /** A writer that adds to what there is; its work is done by the threads that call it. */
    static IndexWriter writer(Directory directory) throws IOException {
        return writer(directory, IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
    }

    /** The same for an index of which nothing is kept, whatever else is in its folder. */
    static IndexWriter newWriter(Directory directory) throws IOException {
        return writer(directory, IndexWriterConfig.OpenMode.CREATE);
    }

    private static IndexWriter writer(Directory directory, IndexWriterConfig.OpenMode mode)
            throws IOException {
        return new IndexWriter(
                directory,
                new IndexWriterConfig(SearchAnalyzer.forPages())
                        .setOpenMode(mode)
                        .setCodec(SmallBlocksFormat.codec())
                        .setMergeScheduler(new SerialMergeScheduler())
                        .setRAMBufferSizeMB(BUFFER_MIB)
                        .setCommitOnClose(false));
    }

    /** Takes away the documents of a page. */
    static void remove(IndexWriter writer, PageName page) throws IOException {
        writer.deleteDocuments(new Term(Fields.PAGE, page.value()));
    }

    /**
     * Adds the documents of those pages that the snapshot has.
     *
     * @throws SearchException {@code closed} when told to {@link #stop} before it was done
     */
    void add(IndexWriter writer, Snapshot snapshot, List<PageName> pages) throws IOException {
        try (IndexingCount.Batch batch = count.begin(pages.size())) {
            add(writer, snapshot, pages, batch);
        }
    }

    private void add(
            IndexWriter writer, Snapshot snapshot, List<PageName> pages, IndexingCount.Batch batch)
            throws IOException {
        Work work = new Work(writer, snapshot, pages, new AtomicInteger(), batch);
        if (threads == 1 || pages.size() < MANY) {
            addFrom(work);
            return;
        }
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService workers =
                Executors.newFixedThreadPool(
                        threads,
                        Thread.ofPlatform().daemon().name("holt-index-build-", 0).factory())) {
            for (int i = 0; i < threads; i++) {
                running.add(
                        workers.submit(() -> {
                            addFrom(work);
                            return null;
                        }));
            }
        }
        for (Future<?> each : running) {
            join(each);
        }
    }

    /** Pages to be added by several threads, each taking the next. */
    private record Work(
            IndexWriter writer,
            Snapshot snapshot,
            List<PageName> pages,
            AtomicInteger next,
            IndexingCount.Batch batch) {}

    private void addFrom(Work work) throws IOException {
        List<PageName> pages = work.pages();
        AtomicInteger next = work.next();
        for (int i = next.getAndIncrement(); i < pages.size(); i = next.getAndIncrement()) {
            requireWanted();
            addOne(work.writer(), work.snapshot(), pages.get(i));
            work.batch().one();
        }
        if (pages.size() >= MANY) {
            // Each thread writes a segment meanwhile; a commit would write them one by one.
            work.writer().flushNextBuffer();
        }
    }

    private void addOne(IndexWriter writer, Snapshot snapshot, PageName name) throws IOException {
        if (!Fields.indexable(name.value())) {
            return;
        }
        var page = snapshot.findPage(name);
        if (page.isPresent()) {
            parsed.increment();
            writer.addDocuments(PageDocuments.of(page.get(), wikiLinkOrder));
        }
    }

    private static void join(Future<?> each) throws IOException {
        try {
            each.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while indexing");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case UncheckedIOException io -> throw io.getCause();
                case RuntimeException bug -> throw bug;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
