package dev.holt.index.history;

import dev.holt.wiki.CommitRecord;
import dev.holt.wiki.History;
import dev.holt.wiki.Revision;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what is known up to a commit: reads the records that are missing and, when they are many,
 * writes them to disk; into memory, where the disk cannot be written. For one thread.
 */
final class CatchUp {
    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    /** So many commits are written together at first, and later a part of what is there. */
    private static final int BATCH = 4_000;

    private static final int PART = 4;
    private static final long POLL_MILLIS = 50;

    private final Wiki wiki;
    private final HistoryOptions options;
    private final Consumer<HistoryState> published;
    private final AtomicInteger done = new AtomicInteger();
    private volatile int total;
    private volatile boolean stopped;
    private volatile @Nullable StoredHistory storage;

    /**
     * @param published takes each state that is better than the one before
     */
    CatchUp(Wiki wiki, HistoryOptions options, Consumer<HistoryState> published) {
        this.wiki = wiki;
        this.options = options;
        this.published = published;
    }

    /** How many commits have been read of those that were missing when the work began. */
    int done() {
        return done.get();
    }

    /** How many commits were missing; 0 before that is known. */
    int total() {
        return total;
    }

    /** Makes the work end soon. */
    void stop() {
        stopped = true;
    }

    /**
     * Reads what is missing up to a commit.
     *
     * @return false when another process was writing for too long
     */
    boolean to(Revision tip) throws IOException {
        try {
            return whenOthersAreDone(tip);
        } catch (WikiException | Stopped e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Damaged since it was opened, which shows itself as any exception; or the clone was
            // made deeper. What is stored is verified, and built anew if it has to be.
            LOG.warn(
                    "The history index is verified, as it could not be added to: {}", e.toString());
            forget();
            return whenOthersAreDone(tip);
        }
    }

    private boolean whenOthersAreDone(Revision tip) throws IOException {
        total = 0;
        done.set(0);
        long deadline = System.nanoTime() + options.lockTimeout().toNanos();
        while (!attempt(tip)) {
            if (System.nanoTime() - deadline >= 0) {
                return false;
            }
            pause();
        }
        return true;
    }

    /** Lets go of what is open, so that it is verified again. */
    void forget() {
        StoredHistory open = storage;
        if (open != null) {
            open.forget();
        }
    }

    void close() throws IOException {
        StoredHistory open = storage;
        if (open != null) {
            open.close();
        }
    }

    /** Size in bytes of the stored index. */
    long bytes() throws IOException {
        StoredHistory open = storage;
        return open == null ? 0 : open.bytes();
    }

    private boolean attempt(Revision tip) throws IOException {
        List<String> shallow = history().shallow();
        Optional<StoredHistory> existing = existing();
        Optional<HistoryGeneration> newest = existing.flatMap(StoredHistory::newest);
        List<Revision> missing = missing(tip, newest);
        if (missing.size() < options.foldAfter()) {
            publish(new Known(newest, shallow), missing);
            return true;
        }
        total = missing.size();
        StoredHistory writable = writable();
        Optional<Lock> lock = writable.lock();
        if (lock.isEmpty()) {
            return false;
        }
        try (Lock held = lock.get()) {
            fold(tip, writable, held);
        }
        return true;
    }

    private void fold(Revision tip, StoredHistory writable, Lock lock) throws IOException {
        List<String> shallow = history().shallow();
        Optional<HistoryGeneration> newest = writable.newest();
        List<Revision> missing = missing(tip, newest);
        total = missing.size();
        for (int from = 0; from < missing.size(); ) {
            int known = newest.map(state -> state.commits().count()).orElse(0);
            int to = Math.min(missing.size(), from + Math.max(BATCH, known / PART));
            writable.add(missing.subList(from, to), lock, new Following());
            newest = writable.newest();
            if (newest.isEmpty()) {
                throw new IOException("a history index just written cannot be read");
            }
            publish(new Known(newest, shallow), List.of());
            from = to;
        }
        publish(new Known(newest, shallow), List.of());
    }

    private List<Revision> missing(Revision tip, Optional<HistoryGeneration> newest) {
        return history()
                .unknown(
                        tip,
                        commit -> {
                            requireWanted();
                            return newest.filter(s -> s.commits().number(commit) >= 0).isPresent();
                        },
                        Integer.MAX_VALUE)
                .orElseThrow();
    }

    /**
     * What was found.
     *
     * @param shallow where the clone ended before anything else was read: if it has been made
     *     deeper since, whoever uses this sees that it is out of date
     */
    private record Known(Optional<HistoryGeneration> stored, List<String> shallow) {}

    private void publish(Known known, List<Revision> above) throws IOException {
        Optional<CommitTable> table = known.stored().map(HistoryGeneration::commits);
        LatestCommits latest =
                LatestCommits.above(table.map(CommitTable::count).orElse(0))
                        .and(table, read(history(), above));
        published.accept(new HistoryState(known.stored(), latest, known.shallow()));
    }

    /** The records of some commits. */
    static List<CommitRecord> read(History history, List<Revision> commits) throws IOException {
        List<CommitRecord> records = new ArrayList<>();
        if (!commits.isEmpty()) {
            history.records(commits, (commit, _) -> records.add(commit));
        }
        return records;
    }

    private void requireWanted() {
        if (stopped) {
            throw new Stopped();
        }
    }

    /** Counts commits, and looks up before each commit and each file. */
    private final class Following implements StoredHistory.Follower {
        @Override
        public void reading() {
            requireWanted();
        }

        @Override
        public void added() {
            done.incrementAndGet();
            requireWanted();
        }
    }

    /** Ends work that nobody wants any more. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped");
        }
    }

    private History history() {
        return wiki.history();
    }

    /** What is stored, if anything is: for a small wiki nothing is made. */
    private Optional<StoredHistory> existing() {
        if (storage == null) {
            try {
                Path folder = wiki.stateFolder().resolve(ChangeDocuments.FOLDER);
                if (Files.isDirectory(folder)) {
                    storage = new StoredHistory(FSDirectory.open(folder), history());
                }
            } catch (IOException | WikiException.StorageFailed e) {
                LOG.debug("The folder of the history index cannot be read", e);
            }
        }
        return Optional.ofNullable(storage);
    }

    private StoredHistory writable() throws IOException {
        StoredHistory found = existing().orElse(null);
        try {
            if (found == null) {
                Path folder = wiki.stateFolder().resolve(ChangeDocuments.FOLDER);
                found = new StoredHistory(FSDirectory.open(folder), history());
            }
            found.lock().ifPresent(CatchUp::release);
        } catch (IOException | WikiException.StorageFailed e) {
            LOG.warn(
                    "The history index is kept in memory, as it cannot be written: {}",
                    e.toString());
            found = new StoredHistory(new ByteBuffersDirectory(), history());
        }
        storage = found;
        return found;
    }

    private static void release(Lock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.debug("Releasing the history index", e);
        }
    }

    private void pause() throws IOException {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while another process writes", e);
        }
        requireWanted();
    }
}
