package dev.holt.index;

import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stored index that this process uses: the one on disk; or one in memory where the disk cannot
 * be written, or another process takes too long over building, until there is one on disk.
 *
 * <p>For use by one thread at a time, which nobody interrupts: an interrupt closes Lucene's files.
 */
final class IndexStore {
    private static final Logger LOG = LoggerFactory.getLogger(IndexStore.class);
    private static final Duration POLL = Duration.ofMillis(20);

    private final Wiki wiki;
    private final Duration lockTimeout;
    private final PageIndexer indexer;
    private @Nullable StoredIndex disk;
    private @Nullable StoredIndex memory;

    IndexStore(Wiki wiki, Duration lockTimeout, PageIndexer indexer) {
        this.wiki = wiki;
        this.lockTimeout = lockTimeout;
        this.indexer = indexer;
    }

    /** The newest generation, built now if there is none. */
    Generation newest() throws IOException {
        Optional<Generation> found = existing();
        if (found.isPresent()) {
            return found.get();
        }
        try {
            buildOnDisk();
        } catch (IOException | WikiException.StorageFailed e) {
            LOG.warn(
                    "The search index is kept in memory, as it cannot be written: {}",
                    e.toString());
        }
        Optional<Generation> built = existing();
        return built.isPresent() ? built.get() : builtInMemory();
    }

    /** The newest generation, if there is one already. */
    Optional<Generation> existing() {
        Optional<Generation> found = disk().flatMap(StoredIndex::newest);
        if (found.isPresent()) {
            dropMemory();
            return found;
        }
        return Optional.ofNullable(memory).flatMap(StoredIndex::newest);
    }

    /** Whether the newest generation is one in memory. */
    boolean inMemory() {
        return memory != null;
    }

    /**
     * Brings the stored index to {@code snapshot}, unless another process is writing, or cannot.
     */
    void tryUpdate(Snapshot snapshot) {
        StoredIndex stored = memory == null ? disk : memory;
        try {
            if (stored != null && !stored.update(snapshot)) {
                LOG.debug("Another process is writing the search index");
            }
        } catch (IOException e) {
            LOG.warn("The search index could not be brought up to date: {}", e.toString());
        }
    }

    /** Size in bytes of the index on disk. */
    long bytes() throws IOException {
        return disk == null ? 0 : disk.bytes();
    }

    /** Lets go of what is open, so that it is opened and verified again. */
    void forget() {
        if (disk != null) {
            disk.forget();
        }
        dropMemory();
    }

    /** As {@link #forget}, and uses no index of a commit that git has dropped, even in part. */
    void forgetDropped() throws IOException {
        forget();
        if (disk != null) {
            disk.forgetIfDropped();
        }
    }

    void close() throws IOException {
        dropMemory();
        if (disk != null) {
            disk.close();
        }
    }

    private Optional<StoredIndex> disk() {
        if (disk == null) {
            try {
                Path folder = wiki.stateFolder().resolve(folder(indexer.wikiLinkOrder()));
                disk = new StoredIndex(FSDirectory.open(folder), wiki, indexer);
            } catch (IOException | WikiException.StorageFailed e) {
                LOG.debug("The folder of the search index cannot be made", e);
            }
        }
        return Optional.ofNullable(disk);
    }

    /** One for each order of wiki links, so that processes that disagree do not rebuild in turn. */
    private static String folder(WikiLinkOrder order) {
        return switch (order) {
            case PAGE_FIRST -> "index";
            case TEXT_FIRST -> "index-text-first";
        };
    }

    private void buildOnDisk() throws IOException {
        if (disk == null) {
            return;
        }
        if (disk.update(wiki.head())) {
            return;
        }
        try (var _ = indexer.making().elsewhere(wiki.head())) {
            waitForOther(disk);
        }
    }

    private void waitForOther(StoredIndex shared) throws IOException {
        long deadline = System.nanoTime() + lockTimeout.toNanos();
        while (shared.newest().isEmpty() && !shared.update(wiki.head())) {
            if (System.nanoTime() - deadline >= 0) {
                LOG.warn("Another process is still building the search index; using memory");
                return;
            }
            pause();
            indexer.requireWanted();
        }
    }

    private Generation builtInMemory() throws IOException {
        StoredIndex made = new StoredIndex(new ByteBuffersDirectory(), wiki, indexer);
        made.update(wiki.head());
        memory = made;
        return made.newest()
                .orElseThrow(() -> new IOException("an index made in memory cannot be read"));
    }

    private void dropMemory() {
        if (memory != null) {
            memory.forget();
            memory = null;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while another process builds the index", e);
        }
    }
}
