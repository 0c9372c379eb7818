package dev.holt.index;

import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.codecs.StoredFieldsWriter;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.Lucene90StoredFieldsFormat;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;

/**
 * Lucene's own stored fields in blocks that are a tenth as long. Each hit of a search unpacks a
 * part of a block, which with Lucene's own blocks of 80 KiB costs more than finding the hit. What
 * is written says that it is of Lucene's format, and is read as that.
 */
final class SmallBlocksFormat extends StoredFieldsFormat {
    private static final String DATA = "Lucene90StoredFieldsFastData";
    private static final int BLOCK_BYTES = 8 << 10;
    private static final int MAX_DOCUMENTS = 128;
    private static final int INDEX_BLOCK_SHIFT = 10;

    private final StoredFieldsFormat reading = new Lucene90StoredFieldsFormat();
    private final StoredFieldsFormat writing =
            new Lucene90CompressingStoredFieldsFormat(
                    DATA,
                    Lucene90StoredFieldsFormat.BEST_SPEED_MODE,
                    BLOCK_BYTES,
                    MAX_DOCUMENTS,
                    INDEX_BLOCK_SHIFT);

    private SmallBlocksFormat() {}

    /** Lucene's usual codec with small blocks. */
    static Codec codec() {
        Codec usual = new Lucene104Codec();
        StoredFieldsFormat small = new SmallBlocksFormat();
        return new FilterCodec(usual.getName(), usual) {
            @Override
            public StoredFieldsFormat storedFieldsFormat() {
                return small;
            }
        };
    }

    @Override
    public StoredFieldsReader fieldsReader(
            Directory directory, SegmentInfo segment, FieldInfos fields, IOContext context)
            throws IOException {
        return reading.fieldsReader(directory, segment, fields, context);
    }

    @Override
    public StoredFieldsWriter fieldsWriter(
            Directory directory, SegmentInfo segment, IOContext context) throws IOException {
        segment.putAttribute(
                Lucene90StoredFieldsFormat.MODE_KEY,
                Lucene90StoredFieldsFormat.Mode.BEST_SPEED.name());
        return writing.fieldsWriter(directory, segment, context);
    }
}
