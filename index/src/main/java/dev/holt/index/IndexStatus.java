package dev.holt.index;

import dev.holt.wiki.Revision;
import java.util.Optional;

/**
 * The state of the index as seen from one snapshot; asking for it builds nothing.
 *
 * @param state what there is
 * @param indexed the commit that the index on disk belongs to, if there is one
 * @param pages pages in the index on disk; 0 when there is none; while one is made, those that are
 *     ready
 * @param sections sections in the index on disk; 0 when there is none, or one is being made
 * @param pendingPages pages of the snapshot that differ from the index on disk and are answered
 *     from memory; while one is made, those that are still to be indexed
 * @param bytes size of the index on disk
 */
public record IndexStatus(
        State state,
        Optional<Revision> indexed,
        int pages,
        int sections,
        int pendingPages,
        long bytes) {

    /** Whether a question can be answered without an index being made first. */
    public boolean atHand() {
        return state == State.ON_DISK || state == State.IN_MEMORY;
    }

    /** What there is of an index. */
    public enum State {
        /** None yet, or none that this version reads: the next search builds it. */
        ABSENT,
        /** One is being built or brought up to date just now. */
        IN_THE_MAKING,
        /** One on disk. */
        ON_DISK,
        /** One in this process's memory only, because the disk cannot be written. */
        IN_MEMORY
    }
}
