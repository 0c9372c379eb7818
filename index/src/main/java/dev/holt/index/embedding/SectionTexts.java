package dev.holt.index.embedding;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The sections of the branch's tip, as texts whose vectors are wanted. */
public interface SectionTexts {
    /** The digests of all texts, each once, in the order in which they are to be done. */
    List<Digest> digests() throws IOException;

    /** The text with a digest of {@link #digests()}; nothing when no section has it any longer. */
    Optional<String> text(Digest digest) throws IOException;
}
