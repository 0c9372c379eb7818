package dev.holt.index;

import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index as of one snapshot: a generation of the stored index with the pages that differ masked
 * out, beside an overlay of those pages as they are in the snapshot.
 *
 * <p>Whoever uses a view holds it and closes it; its readers are closed with the last one.
 */
final class View implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(View.class);

    private final ExactSearcher searcher;
    private final int pagesInMemory;
    private final List<IndexReader> readers;
    private final AtomicInteger holders = new AtomicInteger(1);

    private View(ExactSearcher searcher, int pagesInMemory, List<IndexReader> readers) {
        this.searcher = searcher;
        this.pagesInMemory = pagesInMemory;
        this.readers = readers;
    }

    /** A view of the commit that {@code generation} is an index of, held by the caller. */
    static View of(Generation generation) {
        DirectoryReader reader = generation.reader();
        reader.incRef();
        return new View(new ExactSearcher(reader), 0, List.of(reader));
    }

    /**
     * A view of {@code snapshot}, held by the caller.
     *
     * @param difference how it differs from the generation
     * @param overlay an index at that snapshot's difference
     */
    static View of(Generation generation, Snapshot snapshot, Difference difference, Overlay overlay)
            throws IOException {
        List<IndexReader> parts = masked(generation.reader(), difference.pages().keySet());
        DirectoryReader changed = overlay.moveTo(snapshot, difference);
        parts.add(changed);
        generation.reader().incRef();
        // It holds the segments of its own accord, so it is let go of like the others.
        MultiReader all = new MultiReader(parts.toArray(IndexReader[]::new), false);
        return new View(
                new ExactSearcher(all),
                difference.size(),
                List.of(all, changed, generation.reader()));
    }

    /** A view of what {@code reader} has, except the pages named; held by the caller. */
    static View without(Collection<PageName> pages, DirectoryReader reader) throws IOException {
        List<IndexReader> parts = masked(reader, pages);
        reader.incRef();
        MultiReader all = new MultiReader(parts.toArray(IndexReader[]::new), false);
        return new View(new ExactSearcher(all), 0, List.of(all, reader));
    }

    private static List<IndexReader> masked(DirectoryReader reader, Collection<PageName> pages)
            throws IOException {
        List<IndexReader> parts = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            parts.add(MaskedLeaf.without(pages, leaf.reader()));
        }
        return parts;
    }

    /** What searches the snapshot; only while the view is held. */
    ExactSearcher searcher() {
        return searcher;
    }

    /** How many pages the overlay covers. */
    int pagesInMemory() {
        return pagesInMemory;
    }

    /** Takes hold of the view, unless it has been closed already. */
    boolean hold() {
        return holders.getAndUpdate(n -> n == 0 ? 0 : n + 1) > 0;
    }

    @Override
    public void close() {
        if (holders.decrementAndGet() > 0) {
            return;
        }
        for (IndexReader reader : readers) {
            try {
                reader.decRef();
            } catch (IOException e) {
                LOG.debug("Closing a view of the search index", e);
            }
        }
    }
}
