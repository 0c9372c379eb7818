package dev.holt.index.history;

/**
 * How much a {@link HistoryIndex} holds.
 *
 * @param commits how many commits it knows; 0 before its first use
 * @param missing how many it is reading just now
 * @param bytes the size of its files
 */
public record HistoryIndexStatus(int commits, int missing, long bytes) {}
