package dev.holt.tools;

import java.time.Duration;

/**
 * How much one answer may hold, so that no call floods an agent's context.
 *
 * @param pageChars characters of a page, diff or text attachment when the caller names no {@code
 *     max_chars}
 * @param maxPageChars the most that {@code max_chars} may ask for
 * @param entries entries of a list when the caller names no {@code limit}
 * @param maxEntries the most that {@code limit} may ask for
 * @param returnedBytes the largest picture, sound or other binary attachment that is sent to a
 *     client, in bytes
 * @param walkedPages how many pages' links are followed at most, to find what is around a page
 * @param indexWait how long a search waits for an index that is being made, before it is answered
 *     from what is ready
 */
public record ToolLimits(
        int pageChars,
        int maxPageChars,
        int entries,
        int maxEntries,
        int returnedBytes,
        int walkedPages,
        Duration indexWait) {

    /** The least that {@code max_chars} may ask for. */
    static final int MIN_CHARS = 100;

    /**
     * Returns 20,000 and 200,000 characters, 50 and 1,000 entries, 4 MiB, 2,000 pages, 2 seconds.
     */
    public static ToolLimits defaults() {
        return new ToolLimits(
                20_000, 200_000, 50, 1_000, 4 * 1024 * 1024, 2_000, Duration.ofSeconds(2));
    }

    /** Returns the same limits with another size for binary attachments. */
    public ToolLimits withReturnedBytes(int bytes) {
        return new ToolLimits(
                pageChars, maxPageChars, entries, maxEntries, bytes, walkedPages, indexWait);
    }

    /** Returns the same limits with another time to wait for the index. */
    public ToolLimits withIndexWait(Duration time) {
        return new ToolLimits(
                pageChars, maxPageChars, entries, maxEntries, returnedBytes, walkedPages, time);
    }

    /** Returns the same limits with another number of pages whose links are followed. */
    public ToolLimits withWalkedPages(int pages) {
        return new ToolLimits(
                pageChars, maxPageChars, entries, maxEntries, returnedBytes, pages, indexWait);
    }
}
