package dev.holt.index.embedding;

import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * Lucene's own HNSW vectors, which by default it lets be 1,024 numbers long, for longer ones. What
 * is written says that it is of Lucene's format, and is read as that.
 */
final class LongVectorsFormat extends KnnVectorsFormat {
    private final KnnVectorsFormat format = new Lucene99HnswVectorsFormat();
    private final int maxDimension;

    private LongVectorsFormat(int maxDimension) {
        super("Lucene99HnswVectorsFormat");
        this.maxDimension = maxDimension;
    }

    /** Lucene's usual codec, for vectors of up to so many numbers. */
    static Codec codec(int maxDimension) {
        KnnVectorsFormat vectors = new LongVectorsFormat(maxDimension);
        return new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return vectors;
            }
        };
    }

    @Override
    public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
        return format.fieldsWriter(state);
    }

    @Override
    public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
        return format.fieldsReader(state);
    }

    @Override
    public int getMaxDimensions(String field) {
        return maxDimension;
    }
}
