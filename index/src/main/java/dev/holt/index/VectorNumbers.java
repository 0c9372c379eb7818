package dev.holt.index;

import dev.holt.index.embedding.Digest;
import dev.holt.index.embedding.StoredVectors;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * Which vector the documents of a segment have, remembered for the segments asked about lately and
 * the vectors of one time.
 */
final class VectorNumbers {
    /** A view has a few segments. */
    private static final int MAX_SEGMENTS = 64;

    private final Map<Object, int[]> known = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable Object version;

    /** The number of each document's vector, {@link StoredVectors#NONE} where it has none. */
    int[] of(LeafReader segment, StoredVectors vectors) throws IOException {
        Object key = segment.getCoreCacheHelper().getKey();
        int[] numbers = known(key, vectors.version());
        if (numbers == null) {
            numbers = made(segment, vectors);
            keep(key, vectors.version(), numbers);
        }
        return numbers;
    }

    private static int[] made(LeafReader segment, StoredVectors vectors) throws IOException {
        int[] numbers = new int[segment.maxDoc()];
        Arrays.fill(numbers, StoredVectors.NONE);
        BinaryDocValues digests = segment.getBinaryDocValues(Fields.TEXT_DIGEST);
        if (digests != null) {
            for (int document = digests.nextDoc();
                    document != DocIdSetIterator.NO_MORE_DOCS;
                    document = digests.nextDoc()) {
                numbers[document] = vectors.numberOf(Digest.of(digests.binaryValue()));
            }
        }
        return numbers;
    }

    private synchronized int @Nullable [] known(Object segment, Object ofVectors) {
        if (!ofVectors.equals(version)) {
            known.clear();
            version = ofVectors;
        }
        return known.get(segment);
    }

    private synchronized void keep(Object segment, Object ofVectors, int[] numbers) {
        if (ofVectors.equals(version)) {
            known.put(segment, numbers);
            if (known.size() > MAX_SEGMENTS) {
                known.remove(known.keySet().iterator().next());
            }
        }
    }
}
