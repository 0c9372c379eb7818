package dev.holt.index;

import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
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

    /** How long another's work may take before it is looked at what that is. */
    private static final int MOMENT_MILLIS = 50;

    private final Wiki wiki;
    private final IndexOptions options;
    private final PageIndexer indexer;
    private final IndexStore store;
    private final ReentrantLock lock = new ReentrantLock();
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
        lock.lock();
        try {
            generation = generationFor(snapshot);
            difference = difference(generation, snapshot);
            if (difference.size() == 0) {
                return View.of(generation);
            }
            Overlay overlay = tip(generation);
            if (isTip(snapshot) || overlay.distanceTo(difference) <= options.foldAfterPages()) {
                return View.of(generation, snapshot, difference, overlay);
            }
            if (!isNearTip(snapshot)) {
                refuseTooManyPages(difference, snapshot);
            }
            generation.reader().incRef();
        } finally {
            lock.unlock();
        }
        try (Overlay own = new Overlay(indexer)) {
            return View.of(generation, snapshot, difference, own);
        } finally {
            generation.reader().decRef();
        }
    }

    /** Asks the stored index as it is, without building or waiting; nothing when there is none. */
    <T> Optional<T> ofStored(WikiIndex.Question<T> question) throws IOException {
        while (!lockedWithinAMoment()) {
            if (indexer.making().goesOn()) {
                return Optional.empty();
            }
        }
        try {
            Optional<Generation> found = store.existing();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            try (View view = View.of(found.get())) {
                return Optional.of(question.of(view));
            }
        } finally {
            lock.unlock();
        }
    }

    private void refuseTooManyPages(Difference difference, Snapshot snapshot) {
        if (difference.size() > options.maxPagesAsOf()) {
            throw new SearchException(
                    SearchException.TOO_LONG_AGO,
                    String.format(
                            Locale.ROOT,
                            "Since %s %,d pages have changed, which would have to be indexed first; at most %,d are."
                                    + " Ask about a later date; pages and their history can be read as of any.",
                            snapshot.revision().abbreviated(),
                            difference.size(),
                            options.maxPagesAsOf()));
        }
    }

    /** A view of what is ready of an index that is being made, if any is; held by the caller. */
    Optional<View> part(Snapshot snapshot) throws IOException {
        return indexer.making().view(snapshot, wiki);
    }

    /** What there is, without building anything, or waiting for what is being built. */
    IndexStatus status(Snapshot snapshot) throws IOException {
        while (!lockedWithinAMoment()) {
            if (indexer.making().goesOn()) {
                return inTheMaking(snapshot);
            }
        }
        try {
            Optional<Generation> found = store.existing();
            return found.isPresent() ? status(found.get(), snapshot) : absent();
        } finally {
            lock.unlock();
        }
    }

    private boolean lockedWithinAMoment() {
        try {
            return lock.tryLock(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SearchException.interrupted("the index was being read");
        }
    }

    private IndexStatus inTheMaking(Snapshot snapshot) {
        int pages = snapshot.pages().size();
        int left = indexer.making().hasPages() ? indexer.count().left() : pages;
        int pending = Math.min(left, pages);
        return new IndexStatus(
                IndexStatus.State.IN_THE_MAKING, Optional.empty(), pages - pending, 0, pending, 0);
    }

    private IndexStatus absent() throws IOException {
        return new IndexStatus(IndexStatus.State.ABSENT, Optional.empty(), 0, 0, 0, store.bytes());
    }

    private IndexStatus status(Generation generation, Snapshot snapshot) throws IOException {
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
    void forget() throws IOException {
        lock.lock();
        try {
            dropTip();
            store.forget();
        } finally {
            lock.unlock();
        }
    }

    /** As {@link #forget}, for when the wiki could not be read: it may be the index's commit. */
    void forgetDropped() throws IOException {
        lock.lock();
        try {
            dropTip();
            store.forgetDropped();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Brings the stored index up to date where that is worth it and soon done, and closes
     * everything.
     */
    void close() throws IOException {
        lock.lock();
        try {
            foldWhatIsMuch();
            dropTip();
            store.close();
        } finally {
            lock.unlock();
        }
    }

    private void foldWhatIsMuch() {
        if (tipGeneration != null && !store.inMemory()) {
            Snapshot head = wiki.head();
            int pending = difference(tipGeneration, head).size();
            int most = options.foldAfterPages();
            if (pending > most / PART_OF_FOLD && pending <= most) {
                store.tryUpdate(head);
            }
        }
    }

    private Generation generationFor(Snapshot snapshot) throws IOException {
        Generation newest = store.newest();
        boolean far = difference(newest, snapshot).size() > options.foldAfterPages();
        if (far && isNearTip(snapshot)) {
            store.tryUpdate(wiki.head());
            return store.newest();
        }
        return newest;
    }

    private Overlay tip(Generation generation) throws IOException {
        if (tip == null || !tip.isOpen() || !generation.equals(tipGeneration)) {
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

    /** Whether it is the tip, or was so a short time ago. */
    private boolean isNearTip(Snapshot snapshot) {
        return Difference.between(wiki.history(), wiki.head(), snapshot).size()
                <= options.foldAfterPages();
    }

    private Difference difference(Generation generation, Snapshot snapshot) {
        return Difference.between(wiki.history(), generation.snapshot(), snapshot);
    }
}
