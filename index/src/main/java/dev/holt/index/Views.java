package dev.holt.index;

import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the views of snapshots, and keeps the stored index near the branch's tip.
 *
 * <p>One overlay moves along with the tip. When the tip has moved far from the stored index, the
 * stored index follows. A snapshot far from both, as of some old date, gets an overlay of its own,
 * so that returning to the tip costs nothing.
 */
final class Views {
    /** At the end it is worth a write when a new process would have this part of a fold to do. */
    private static final int PART_OF_FOLD = 4;

    private final Wiki wiki;
    private final IndexOptions options;
    private final PageIndexer indexer;
    private final IndexStore store;
    private @Nullable Generation tipGeneration;
    private @Nullable Overlay tip;

    Views(Wiki wiki, IndexOptions options, PageIndexer indexer) {
        this.wiki = wiki;
        this.options = options;
        this.indexer = indexer;
        this.store = new IndexStore(wiki, options.lockTimeout(), indexer);
    }

    /** A view of {@code snapshot}, held by the caller. */
    View make(Snapshot snapshot) throws IOException {
        Generation generation;
        Difference difference;
        synchronized (this) {
            generation = generationFor(snapshot);
            difference = difference(generation, snapshot);
            if (difference.size() == 0) {
                return View.of(generation);
            }
            Overlay overlay = tip(generation);
            if (isTip(snapshot) || overlay.distanceTo(difference) <= options.foldAfterPages()) {
                return View.of(generation, snapshot, difference, overlay);
            }
            generation.reader().incRef();
        }
        try (Overlay own = new Overlay(indexer)) {
            return View.of(generation, snapshot, difference, own);
        } finally {
            generation.reader().decRef();
        }
    }

    /** Asks the stored index as it is, without building anything; nothing when there is none. */
    synchronized <T> Optional<T> ofStored(WikiIndex.Question<T> question) throws IOException {
        Optional<Generation> found = store.existing();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (View view = View.of(found.get())) {
            return Optional.of(question.of(view));
        }
    }

    /** What there is, without building anything. */
    synchronized IndexStatus status(Snapshot snapshot) throws IOException {
        Optional<Generation> found = store.existing();
        if (found.isEmpty()) {
            return new IndexStatus(
                    IndexStatus.State.ABSENT, Optional.empty(), 0, 0, 0, store.bytes());
        }
        Generation generation = found.get();
        try (View view = View.of(generation)) {
            PageReading pages = new PageReading(view.searcher());
            return new IndexStatus(
                    store.inMemory() ? IndexStatus.State.IN_MEMORY : IndexStatus.State.ON_DISK,
                    Optional.of(generation.snapshot().revision()),
                    pages.count(Fields.PAGE_KIND),
                    pages.count(Fields.SECTION_KIND),
                    difference(generation, snapshot).size(),
                    store.bytes());
        }
    }

    /** Lets go of everything, so that the stored index is opened and verified again. */
    synchronized void forget() throws IOException {
        dropTip();
        store.forget();
    }

    /** Brings the stored index up to date where that is worth it, and closes everything. */
    synchronized void close() throws IOException {
        if (tipGeneration != null && !store.inMemory()) {
            Snapshot head = wiki.head();
            int pending = difference(tipGeneration, head).size();
            if (pending > options.foldAfterPages() / PART_OF_FOLD) {
                store.tryUpdate(head);
            }
        }
        dropTip();
        store.close();
    }

    private Generation generationFor(Snapshot snapshot) throws IOException {
        Generation newest = store.newest();
        boolean far = difference(newest, snapshot).size() > options.foldAfterPages();
        if (far && isTip(snapshot)) {
            store.tryUpdate(snapshot);
            return store.newest();
        }
        return newest;
    }

    private Overlay tip(Generation generation) throws IOException {
        if (tip == null || !generation.equals(tipGeneration)) {
            dropTip();
            tip = new Overlay(indexer);
            tipGeneration = generation;
        }
        return tip;
    }

    private void dropTip() throws IOException {
        if (tip != null) {
            tip.close();
        }
        tip = null;
        tipGeneration = null;
    }

    private boolean isTip(Snapshot snapshot) {
        return wiki.head().revision().equals(snapshot.revision());
    }

    private Difference difference(Generation generation, Snapshot snapshot) {
        return Difference.between(wiki.history(), generation.snapshot(), snapshot);
    }
}
