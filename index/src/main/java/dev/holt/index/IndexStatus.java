package dev.holt.index;

import dev.holt.wiki.Revision;
import java.util.Optional;

/**
 * The state of the index as seen from one snapshot; asking for it builds nothing.
 *
 * @param state what there is
 * @param indexed the commit that the index on disk belongs to, if there is one
 * @param pages pages in the index on disk; 0 when there is none
 * @param sections sections in the index on disk; 0 when there is none
 * @param pendingPages pages of the snapshot that differ from the index on disk and are answered
 *     from memory
 * @param bytes size of the index on disk
 */
public record IndexStatus(
        State state,
        Optional<Revision> indexed,
        int pages,
        int sections,
        int pendingPages,
        long bytes) {

    /** What there is of an index. */
    public enum State {
        /** None yet, or none that this version reads: the next search builds it. */
        ABSENT,
        /** One on disk. */
        ON_DISK,
        /** One in this process's memory only, because the disk cannot be written. */
        IN_MEMORY
    }
}
