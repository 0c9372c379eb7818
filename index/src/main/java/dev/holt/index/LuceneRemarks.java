package dev.holt.index;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What Lucene says through java.util.logging that nobody can use. */
final class LuceneRemarks {
    /** Held, because java.util.logging forgets the level of a logger that nobody holds. */
    private static final Logger VECTOR_MODULE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private LuceneRemarks() {}

    /**
     * Leaves out the remark that the incubating vector module is off, which it always is: the
     * virtual machine prints a warning of its own where it is on.
     */
    static void silence() {
        VECTOR_MODULE.setLevel(Level.SEVERE);
    }
}
