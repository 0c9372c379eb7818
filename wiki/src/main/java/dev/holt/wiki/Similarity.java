package dev.holt.wiki;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.diff.SimilarityIndex;
import org.eclipse.jgit.diff.SimilarityIndex.TableFullException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * How alike the contents of files are, measured as git measures it for renames: the share of the
 * larger file's bytes that are in lines (or 64-byte pieces of longer lines) that both have.
 */
final class Similarity {
    private static final int PERCENT = 100;

    private final ObjectReader reader;
    private final Map<ObjectId, Optional<SimilarityIndex>> fingerprints = new HashMap<>();

    Similarity(ObjectReader reader) {
        this.reader = reader;
    }

    /** From 0 (nothing in common) to 100. */
    int percent(ObjectId one, ObjectId other) throws IOException {
        Optional<SimilarityIndex> first = fingerprint(one);
        Optional<SimilarityIndex> second = fingerprint(other);
        return first.isPresent() && second.isPresent()
                ? first.get().score(second.get(), PERCENT)
                : 0;
    }

    private Optional<SimilarityIndex> fingerprint(ObjectId blob) throws IOException {
        Optional<SimilarityIndex> known = fingerprints.get(blob);
        if (known == null) {
            known = read(blob);
            fingerprints.put(blob, known);
        }
        return known;
    }

    private Optional<SimilarityIndex> read(ObjectId blob) throws IOException {
        try {
            return Optional.of(SimilarityIndex.create(reader.open(blob, Constants.OBJ_BLOB)));
        } catch (TableFullException tooManyPieces) {
            return Optional.empty();
        }
    }
}
