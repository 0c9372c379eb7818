package dev.holt.index.embedding;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** The sections of a snapshot, as texts whose vectors are wanted. Closed when they have them. */
public interface SectionTexts extends Closeable {
    /** The digests of all texts, each once, in the order in which they are to be done. */
    List<Digest> digests() throws IOException;

    /** The text with a digest of {@link #digests()}. */
    String text(Digest digest) throws IOException;
}
