package dev.holt.index.embedding;

import dev.holt.index.files.SharedFolder;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The vectors of one model in a Lucene directory that several processes share, by the digest of
 * what they are vectors of.
 *
 * <p>Everyone reads the newest Lucene commit, whose segments are verified when they are first
 * opened; who holds {@link SharedFolder#LOCK} may add to it. A process that is killed loses what it
 * had not committed. What is damaged is deleted by the next that writes; it was paid for, so files
 * that merely cannot be read just now are left alone.
 */
final class VectorStore implements Closeable {
    static final String DIMENSION = "holt.dimension";

    private static final Logger LOG = LoggerFactory.getLogger(VectorStore.class);

    private final Directory directory;
    private final EmbeddingLimits.Sizes sizes;
    private final Map<String, Map<Digest, Integer>> verified = new HashMap<>();
    private @Nullable StoredVectors newest;
    private @Nullable Exception damage;

    VectorStore(Directory directory, EmbeddingLimits.Sizes sizes) {
        this.directory = directory;
        this.sizes = sizes;
    }

    /** What is kept now, held by the caller; nothing when there is nothing that can be read. */
    synchronized Optional<StoredVectors> newest() {
        try {
            if (!DirectoryReader.indexExists(directory)) {
                forget();
            } else if (newest == null || !isNewest(newest)) {
                StoredVectors opened = opened();
                forget();
                newest = opened;
            }
            return Optional.ofNullable(newest).map(StoredVectors::held);
        } catch (IOException | RuntimeException e) {
            // A damaged file shows itself as any exception, depending on which bytes are wrong.
            forget();
            if (isDamage(e)) {
                damage = e;
            } else {
                LOG.warn("The vectors of sections cannot be read now: {}", e.toString());
            }
            return Optional.empty();
        }
    }

    /** Lets go of what is open, so that all of it is opened and verified again. */
    synchronized void verifyAgain() {
        forget();
        verified.clear();
    }

    /**
     * Begins to write.
     *
     * @return nothing when another process is writing just now
     */
    synchronized Optional<VectorWriting> write() throws IOException {
        Optional<Lock> free = SharedFolder.lock(directory);
        if (free.isEmpty()) {
            return Optional.empty();
        }
        Lock lock = free.get();
        try {
            Optional<StoredVectors> before = newest();
            before.ifPresent(StoredVectors::close);
            if (before.isEmpty()) {
                clear();
            }
            int dimension = before.map(StoredVectors::dimension).orElse(0);
            return Optional.of(new VectorWriting(directory, lock, dimension, sizes));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Size in bytes of all files. */
    long bytes() throws IOException {
        return SharedFolder.bytes(directory);
    }

    @Override
    public synchronized void close() throws IOException {
        forget();
        directory.close();
    }

    private void forget() {
        if (newest != null) {
            newest.close();
            newest = null;
        }
    }

    private boolean isNewest(StoredVectors open) throws IOException {
        byte[] own = ((StandardDirectoryReader) open.reader()).getSegmentInfos().getId();
        return Arrays.equals(own, SegmentInfos.readLatestCommit(directory).getId());
    }

    private StoredVectors opened() throws IOException {
        DirectoryReader reader = DirectoryReader.open(directory);
        try {
            List<Map<Digest, Integer>> numbers = new ArrayList<>();
            Map<String, Map<Digest, Integer>> known = new HashMap<>(verified);
            verified.clear();
            for (LeafReaderContext leaf : reader.leaves()) {
                SegmentReader segment = (SegmentReader) leaf.reader();
                String id = StringHelper.idToString(segment.getSegmentInfo().info.getId());
                Map<Digest, Integer> ofLeaf = known.get(id);
                verified.put(id, ofLeaf == null ? verified(segment) : ofLeaf);
                numbers.add(verified.getOrDefault(id, Map.of()));
            }
            String dimension = reader.getIndexCommit().getUserData().getOrDefault(DIMENSION, "0");
            return new StoredVectors(reader, numbers, Integer.parseInt(dimension));
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private static Map<Digest, Integer> verified(SegmentReader segment) throws IOException {
        segment.checkIntegrity();
        Map<Digest, Integer> places = new HashMap<>();
        BinaryDocValues digests = segment.getBinaryDocValues(StoredVectors.DIGEST);
        if (digests != null) {
            for (int place = digests.nextDoc();
                    place != DocIdSetIterator.NO_MORE_DOCS;
                    place = digests.nextDoc()) {
                places.put(Digest.of(digests.binaryValue()), place);
            }
        }
        return places;
    }

    private static boolean isDamage(Exception e) {
        return switch (e) {
            case CorruptIndexException _,
                    IndexFormatTooOldException _,
                    EOFException _,
                    FileNotFoundException _,
                    NoSuchFileException _,
                    RuntimeException _ ->
                    true;
            default -> false;
        };
    }

    /** Deletes what is left of something that cannot be read. */
    private void clear() throws IOException {
        if (damage == null && DirectoryReader.indexExists(directory)) {
            throw new IOException("the vectors that are kept cannot be read now");
        }
        if (damage != null) {
            LOG.warn(
                    "The vectors of sections were damaged and are made anew: {}",
                    damage.toString());
            damage = null;
        }
        SharedFolder.clear(directory);
    }
}
