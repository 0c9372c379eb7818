package dev.holt.render.cache;

/** Where a rendered page came from. Some of its elements may have been evaluated anew. */
public enum Origin {
    /** It was in memory. */
    MEMORY,
    /** It was on disk. */
    DISK,
    /** Nothing of it was kept. */
    FRESH
}
