package dev.holt.render.cache;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The disk level of the cache.
 *
 * @param folder where its files are; made when it is missing, and safe to delete at any time
 * @param maxBytes how many bytes the files may have together; a process may go over by a sixteenth
 *     before it tidies up
 * @param maxFiles how many files there may be, within the same bounds
 * @param maxPending how many files may wait to be written; what comes on top is not stored
 * @param touchAfter a file that was used is marked so if it was last marked this long ago: those
 *     marked longest ago are removed first
 */
public record DiskOptions(
        Path folder, long maxBytes, int maxFiles, int maxPending, Duration touchAfter) {
    private static final long MEBIBYTE = 1024 * 1024;

    /** Refuses limits below 1. */
    public DiskOptions {
        if (maxBytes < 1 || maxFiles < 1 || maxPending < 1 || touchAfter.isNegative()) {
            throw new IllegalArgumentException("Limits are at least 1, durations not negative");
        }
    }

    /** 256 MiB in 50,000 files, 10,000 pending, used files marked once in 6 hours. */
    public static DiskOptions in(Path folder) {
        return new DiskOptions(folder, 256 * MEBIBYTE, 50_000, 10_000, Duration.ofHours(6));
    }

    /** These options with other bounds. */
    public DiskOptions withBounds(long bytes, int files) {
        return new DiskOptions(folder, bytes, files, maxPending, touchAfter);
    }
}
