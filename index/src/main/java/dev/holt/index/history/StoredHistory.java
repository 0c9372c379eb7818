package dev.holt.index.history;

import dev.holt.index.files.SharedFolder;
import dev.holt.wiki.CommitRecord;
import dev.holt.wiki.History;
import dev.holt.wiki.RecordSink.Contents;
import dev.holt.wiki.Revision;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The records of commits in a Lucene directory that several processes share.
 *
 * <p>Commits are only ever added, each after its parents, so that every state is right for every
 * branch and needs no tip; what a forced push leaves behind stays and is not reached any more.
 * Everyone reads the newest Lucene commit; who holds {@link SharedFolder#LOCK} may make the next
 * one. Every file's checksum is verified when a state is opened; what cannot be read back as it was
 * written counts as nothing at all.
 *
 * <p>The documents' order is the commits' order, which merging keeps as it only joins neighbours.
 */
final class StoredHistory implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(StoredHistory.class);
    private static final String SCHEMA_KEY = "holt.schema";
    private static final String SHALLOW_KEY = "holt.shallow";

    /** So much is in memory before a segment is written. */
    private static final double BUFFER_MIB = 16;

    private final Directory directory;
    private final History history;
    private @Nullable HistoryGeneration newest;
    private @Nullable Exception problem;

    StoredHistory(Directory directory, History history) {
        this.directory = directory;
        this.history = history;
    }

    /** Somebody who follows how commits are added, and may end that with an exception. */
    @FunctionalInterface
    interface Follower {
        /** A file's content is to be read. */
        default void reading() {}

        /** One more commit has been added. */
        void added();
    }

    /** The newest state; nothing when there is none that can be used. */
    synchronized Optional<HistoryGeneration> newest() {
        try {
            if (!DirectoryReader.indexExists(directory)) {
                forget();
            } else if (newest == null
                    || !newest.is(SegmentInfos.readLatestCommit(directory).getId())
                    || !newest.about().equals(about())) {
                forget();
                newest = opened();
            }
        } catch (IOException | RuntimeException e) {
            // A damaged file shows itself as any exception, depending on which bytes are wrong.
            problem = e;
            forget();
        }
        return Optional.ofNullable(newest);
    }

    /** Lets go of what is open, so that the next question opens and verifies it again. */
    synchronized void forget() {
        if (newest != null) {
            try {
                newest.close();
            } catch (IOException e) {
                LOG.debug("Closing the history index", e);
            }
            newest = null;
        }
    }

    /** The right to add commits; nothing while another process has it. */
    Optional<Lock> lock() throws IOException {
        return SharedFolder.lock(directory);
    }

    /**
     * Adds commits, each after its parents. Kept are all or none.
     *
     * @param follower told how far it is
     * @throws IOException when they cannot be written, or got other parents in the meantime
     */
    synchronized void add(List<Revision> commits, Lock lock, Follower follower) throws IOException {
        Map<String, String> about = about();
        Optional<HistoryGeneration> before = newest();
        if (before.isEmpty()) {
            clear();
        }
        // Nothing is kept of files that somebody without the lock has put back since.
        OpenMode mode = before.isEmpty() ? OpenMode.CREATE : OpenMode.APPEND;
        try (IndexWriter writer = writer(mode)) {
            Addition addition = new Addition(writer, before.map(HistoryGeneration::commits));
            history.records(
                    commits,
                    (commit, contents) -> {
                        addition.add(
                                commit,
                                blob -> {
                                    follower.reading();
                                    return contents.read(blob);
                                });
                        follower.added();
                    });
            lock.ensureValid();
            if (!about.equals(about())) {
                throw new IOException("the clone was made deeper while its commits were read");
            }
            writer.setLiveCommitData(about.entrySet());
            writer.commit();
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

    private @Nullable HistoryGeneration opened() throws IOException {
        DirectoryReader reader = DirectoryReader.open(directory);
        boolean used = false;
        try {
            if (!HistoryGeneration.about(reader).equals(about())) {
                return null;
            }
            HistoryGeneration generation = HistoryGeneration.of(reader);
            used = true;
            return generation;
        } finally {
            if (!used) {
                reader.close();
            }
        }
    }

    /** A clone that is made deeper gives commits the parents that they lacked. */
    private Map<String, String> about() {
        return Map.of(
                SCHEMA_KEY,
                ChangeDocuments.SCHEMA,
                SHALLOW_KEY,
                String.join(" ", history.shallow()));
    }

    private void clear() throws IOException {
        if (problem != null) {
            LOG.warn(
                    "The history index could not be read and is built anew: {}",
                    problem.toString());
            problem = null;
        }
        SharedFolder.clear(directory);
    }

    private IndexWriter writer(OpenMode mode) throws IOException {
        return new IndexWriter(
                directory,
                new IndexWriterConfig(new KeywordAnalyzer())
                        .setOpenMode(mode)
                        .setMergePolicy(new LogDocMergePolicy())
                        .setMergeScheduler(new SerialMergeScheduler())
                        .setRAMBufferSizeMB(BUFFER_MIB)
                        .setCommitOnClose(false));
    }

    /** Commits being added to those that are there. */
    private static final class Addition {
        private final IndexWriter writer;
        private final Optional<CommitTable> before;
        private final Map<Revision, Integer> numbers = new HashMap<>();
        private final int first;

        Addition(IndexWriter writer, Optional<CommitTable> before) {
            this.writer = writer;
            this.before = before;
            this.first = before.map(CommitTable::count).orElse(0);
        }

        void add(CommitRecord commit, Contents contents) throws IOException {
            int number = first + numbers.size();
            CommitRow row = CommitRow.of(commit, this::number);
            writer.addDocuments(ChangeDocuments.of(commit, row, number, contents));
            numbers.put(commit.revision(), number);
        }

        private int number(Revision commit) {
            Integer number = numbers.get(commit);
            return number == null ? before.orElseThrow().number(commit) : number;
        }
    }
}
