package dev.holt.index.embedding;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;

/** The one who adds to a {@link VectorStore} at a time; others see what has been committed. */
final class VectorWriting implements Closeable {
    private final Lock lock;
    private final IndexWriter writer;
    private int dimension;
    private int uncommitted;
    private long oldest;

    /**
     * @param lock of the store; freed by {@link #close()}
     * @param dimension of the vectors that are there; 0 when there are none
     */
    VectorWriting(Directory directory, Lock lock, int dimension, EmbeddingLimits.Sizes sizes)
            throws IOException {
        this.lock = lock;
        this.dimension = dimension;
        this.writer =
                new IndexWriter(
                        directory,
                        new IndexWriterConfig()
                                .setCodec(LongVectorsFormat.codec(sizes.maxDimension()))
                                .setMergeScheduler(new SerialMergeScheduler())
                                .setCommitOnClose(false));
    }

    /** How many numbers a vector has; 0 while there are none. */
    int dimension() {
        return dimension;
    }

    /** Adds a text's vector, of length 1, or of zeros where nothing is like the text. */
    void add(Digest text, float[] vector) throws IOException {
        Document document = new Document();
        document.add(new BinaryDocValuesField(StoredVectors.DIGEST, text.bytes()));
        if (!UnitVectors.isZero(vector)) {
            document.add(
                    new KnnFloatVectorField(
                            StoredVectors.VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
        }
        writer.addDocument(document);
        dimension = vector.length;
        oldest = uncommitted == 0 ? System.nanoTime() : oldest;
        uncommitted++;
    }

    /** Commits if there is enough, or something old enough, to be worth it. */
    void commitIfDue(EmbeddingLimits limits) throws IOException {
        boolean old = System.nanoTime() - oldest >= limits.times().commit().toNanos();
        if (uncommitted >= limits.sizes().commitAfter() || (uncommitted > 0 && old)) {
            commit();
        }
    }

    void commit() throws IOException {
        if (uncommitted > 0) {
            lock.ensureValid();
            writer.setLiveCommitData(
                    Map.of(VectorStore.DIMENSION, Integer.toString(dimension)).entrySet());
            writer.commit();
            uncommitted = 0;
        }
    }

    /** Ends the writing; what has not been committed is lost. */
    @Override
    public void close() throws IOException {
        try {
            writer.rollback();
        } finally {
            lock.close();
        }
    }
}
