package dev.holt.wiki;

/** The points of a commit between which its process may die, in the order they are reached. */
enum CommitStep {
    /** The right to write is held; nothing is written yet. */
    LOCKED,
    /** The marker that proves our lock files is written. */
    MARKED,
    /** The branch's new value is in a file of its own. */
    VALUE_WRITTEN,
    /** The new work files are ready beside the state. Work trees only. */
    FILES_READY,
    /** The journal is written. Work trees only. */
    JOURNAL_WRITTEN,
    /** The new objects are on the disk, and all of the above; nothing points to them. */
    OBJECTS_STORED,
    /** git's lock on the index is held. Work trees only. */
    INDEX_LOCKED,
    /** git's lock on the branch is held. */
    BRANCH_LOCKED,
    /** One more work file has its new content. Work trees only. */
    FILE_REPLACED,
    /** The index is the new one. Work trees only. */
    INDEX_REPLACED,
    /** The reflogs have the move. */
    LOGGED,
    /** The branch is at the new commit. */
    BRANCH_MOVED,
    /** The move is on the disk. */
    BRANCH_SYNCED,
    /** The journal is gone. Work trees only. */
    JOURNAL_REMOVED,
    /** The lock files are gone. */
    UNLOCKED,
    /** After a failure or a crash: the index is as it was. Work trees only. */
    INDEX_UNDONE,
    /** After a failure or a crash: the work files are as they were. Work trees only. */
    UNDONE
}
