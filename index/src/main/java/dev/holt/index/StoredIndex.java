package dev.holt.index;

import dev.holt.index.files.SharedFolder;
import dev.holt.wiki.PageEntry;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiException;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of one commit of the wiki in a Lucene directory that several processes share.
 *
 * <p>Everyone reads the newest Lucene commit; who holds {@link SharedFolder#LOCK} may make the next
 * one. A commit is atomic, so that a process killed at any moment leaves the one before. Every
 * file's checksum is verified when a commit is opened: whatever cannot be read back as it was
 * written counts as no index at all, and the next update starts anew.
 *
 * <p>The lock is not Lucene's own because an index that is built anew has its old files deleted
 * before there is a Lucene writer.
 */
final class StoredIndex implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(StoredIndex.class);

    private final Directory directory;
    private final Wiki wiki;
    private final PageIndexer indexer;
    private @Nullable Generation newest;
    private byte @Nullable [] dropped;
    private @Nullable Exception problem;

    StoredIndex(Directory directory, Wiki wiki, PageIndexer indexer) {
        this.directory = directory;
        this.wiki = wiki;
        this.indexer = indexer;
    }

    /** The newest commit of the index; nothing when there is none that can be used. */
    synchronized Optional<Generation> newest() {
        try {
            if (!DirectoryReader.indexExists(directory)) {
                forget();
            } else if (newest == null
                    || !newest.is(SegmentInfos.readLatestCommit(directory).getId())) {
                forget();
                newest = opened();
            }
        } catch (WikiException e) {
            // The index may be good: it is the wiki that cannot be read.
            forget();
            throw e;
        } catch (IOException | RuntimeException e) {
            // A damaged file shows itself as any exception, depending on which bytes are wrong.
            problem = e;
            forget();
        }
        return Optional.ofNullable(newest);
    }

    /** Lets go of the open commit, so that the next question opens and verifies it again. */
    synchronized void forget() {
        if (newest != null) {
            try {
                newest.close();
            } catch (IOException e) {
                LOG.debug("Closing the search index", e);
            }
            newest = null;
        }
    }

    /**
     * Uses the newest commit no more if git has dropped files of the wiki's commit that it is of,
     * as {@code git repack -a -d} does in part with what no branch has.
     */
    synchronized void forgetIfDropped() throws IOException {
        Optional<Generation> found = newest();
        if (found.isPresent()) {
            try {
                Difference.between(wiki.history(), wiki.at(Revision.NONE), found.get().snapshot());
            } catch (WikiException.WikiDamaged e) {
                dropped = found.get().id();
                forget();
            }
        }
    }

    /**
     * Makes the index one of {@code snapshot}, from what differs, or from nothing.
     *
     * @return false when another process is writing just now; nothing is changed then
     */
    synchronized boolean update(Snapshot snapshot) throws IOException {
        try (Lock lock = directory.obtainLock(SharedFolder.LOCK)) {
            Optional<Generation> before = newest();
            if (before.isEmpty() || !catchUp(before.get(), snapshot, lock)) {
                rebuild(snapshot, lock);
            }
            return true;
        } catch (LockObtainFailedException e) {
            return false;
        }
    }

    /** Size in bytes of all files, old ones that are still in use included. */
    long bytes() throws IOException {
        return SharedFolder.bytes(directory);
    }

    @Override
    public synchronized void close() throws IOException {
        forget();
        directory.close();
    }

    private @Nullable Generation opened() throws IOException {
        DirectoryReader reader = DirectoryReader.open(directory);
        try {
            if (dropped != null && Generation.has(reader, dropped)) {
                return null;
            }
            Optional<Snapshot> snapshot =
                    IndexCommitPoint.of(reader.getIndexCommit().getUserData())
                            .flatMap(this::snapshotAt);
            if (snapshot.isPresent()) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    leaf.reader().checkIntegrity();
                }
                Generation generation = new Generation(reader, snapshot.get());
                reader.incRef();
                return generation;
            }
            return null;
        } finally {
            reader.decRef();
        }
    }

    private Optional<Snapshot> snapshotAt(IndexCommitPoint point) {
        try {
            return Optional.of(wiki.at(point.revision()));
        } catch (WikiException.UnknownRevision e) {
            // The branch was moved away from that commit and git has dropped it since.
            return Optional.empty();
        }
    }

    /** Returns false when that failed because the index was damaged after it had been opened. */
    private boolean catchUp(Generation from, Snapshot to, Lock lock) throws IOException {
        Difference difference = Difference.between(wiki.history(), from.snapshot(), to);
        try (IndexWriter writer = PageIndexer.writer(directory)) {
            requireSame(from);
            for (PageName page : difference.pages().keySet()) {
                PageIndexer.remove(writer, page);
            }
            try (var _ = indexer.making().begin(writer, to)) {
                indexer.add(writer, to, difference.contentBeyond(Difference.NONE));
            }
            commit(writer, to, lock);
            return true;
        } catch (WikiException | SearchException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            forget();
            if (newest().isPresent()) {
                throw e;
            }
            return false;
        }
    }

    /** Somebody without the lock may have put other files in the place of those that are open. */
    private void requireSame(Generation open) throws IOException {
        if (!open.is(SegmentInfos.readLatestCommit(directory).getId())) {
            throw new IOException("the files of the index were exchanged");
        }
    }

    private void rebuild(Snapshot snapshot, Lock lock) throws IOException {
        if (problem != null) {
            LOG.warn(
                    "The search index could not be read and is built anew: {}", problem.toString());
            problem = null;
        }
        SharedFolder.clear(directory);
        try (IndexWriter writer = PageIndexer.newWriter(directory)) {
            List<PageName> pages = snapshot.pages().stream().map(PageEntry::name).toList();
            try (var _ = indexer.making().begin(writer, snapshot)) {
                indexer.add(writer, snapshot, pages);
            }
            commit(writer, snapshot, lock);
        }
    }

    private static void commit(IndexWriter writer, Snapshot snapshot, Lock lock)
            throws IOException {
        lock.ensureValid();
        writer.setLiveCommitData(IndexCommitPoint.stored(snapshot).entrySet());
        writer.commit();
    }
}
