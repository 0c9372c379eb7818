package dev.holt.render.cache;

import java.util.Optional;

/**
 * What the cache may take, and whose output it keeps.
 *
 * @param memoryBytes how many bytes the memory level may take, about; 0 turns it off
 * @param maxVariants for how many readers with other facts one page is kept
 * @param disk the disk level; without one, nothing outlives the process
 * @param producer what names the program that renders with its version: output of another one is
 *     never used
 */
public record CacheOptions(
        long memoryBytes, int maxVariants, Optional<DiskOptions> disk, String producer) {
    private static final long DEFAULT_MEMORY = 64L * 1024 * 1024;
    private static final int DEFAULT_VARIANTS = 16;

    /** Refuses a negative size and less than one variant. */
    public CacheOptions {
        if (memoryBytes < 0 || maxVariants < 1) {
            throw new IllegalArgumentException("Not less than no bytes or less than one variant");
        }
    }

    /** 64 MiB of memory, 16 variants, no disk. */
    public static CacheOptions inMemory(String producer) {
        return new CacheOptions(DEFAULT_MEMORY, DEFAULT_VARIANTS, Optional.empty(), producer);
    }

    /** Nothing is kept: every rendering is fresh. */
    public static CacheOptions off(String producer) {
        return new CacheOptions(0, 1, Optional.empty(), producer);
    }

    /** These options with a disk level. */
    public CacheOptions withDisk(DiskOptions options) {
        return new CacheOptions(memoryBytes, maxVariants, Optional.of(options), producer);
    }

    /** These options with another {@link #memoryBytes()}. */
    public CacheOptions withMemoryBytes(long bytes) {
        return new CacheOptions(bytes, maxVariants, disk, producer);
    }

    /** These options with another {@link #maxVariants()}. */
    public CacheOptions withMaxVariants(int count) {
        return new CacheOptions(memoryBytes, count, disk, producer);
    }
}
