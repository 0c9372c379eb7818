package dev.holt.wiki;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * The limits and habits of one open wiki.
 *
 * @param maxPageBytes the largest page that may be written, in bytes
 * @param maxAttachmentBytes the largest attachment that may be written, in bytes
 * @param maxChanges how many changes one {@link ChangeSet} may have
 * @param lockTimeout how long a write waits for another one or for git while nothing gets on
 * @param queueTimeout how long a write waits for its turn altogether, while those before it get on;
 *     less than {@code lockTimeout} counts as that
 * @param keyMemory how long an idempotency key is remembered
 * @param clock where the time of commits comes from
 * @param readOnly whether writes are refused
 * @param cachedEntries how many folder entries (files and folders of all cached versions together)
 *     are kept in memory for reads; about 150 bytes each
 * @param maxReadBytes the largest page or attachment that is read at all, in bytes: others may have
 *     committed larger ones
 */
public record WikiOptions(
        int maxPageBytes,
        int maxAttachmentBytes,
        int maxChanges,
        Duration lockTimeout,
        Duration queueTimeout,
        Duration keyMemory,
        Clock clock,
        boolean readOnly,
        int cachedEntries,
        int maxReadBytes) {
    private static final int MEBIBYTE = 1024 * 1024;

    /** Refuses limits below 1 and negative durations. */
    public WikiOptions {
        if (Stream.of(maxPageBytes, maxAttachmentBytes, maxChanges, cachedEntries, maxReadBytes)
                .anyMatch(limit -> limit < 1)) {
            throw new IllegalArgumentException("Limits are at least 1");
        }
        if (Stream.of(lockTimeout, queueTimeout, keyMemory).anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("Durations are not negative");
        }
    }

    /**
     * Pages up to 1 MiB, attachments up to 10 MiB, 1000 changes a commit, 10 seconds for a lock, 45
     * seconds in the queue, 24 hours for a key, the system's clock, writable, 200,000 cached
     * entries, reads up to 64 MiB.
     */
    public static WikiOptions defaults() {
        return new WikiOptions(
                MEBIBYTE,
                10 * MEBIBYTE,
                1000,
                Duration.ofSeconds(10),
                Duration.ofSeconds(45),
                Duration.ofHours(24),
                Clock.systemUTC(),
                false,
                200_000,
                64 * MEBIBYTE);
    }

    /** These options with another {@link #maxPageBytes()}. */
    public WikiOptions withMaxPageBytes(int bytes) {
        return new WikiOptions(
                bytes,
                maxAttachmentBytes,
                maxChanges,
                lockTimeout,
                queueTimeout,
                keyMemory,
                clock,
                readOnly,
                cachedEntries,
                maxReadBytes);
    }

    /** These options with another {@link #maxAttachmentBytes()}. */
    public WikiOptions withMaxAttachmentBytes(int bytes) {
        return new WikiOptions(
                maxPageBytes,
                bytes,
                maxChanges,
                lockTimeout,
                queueTimeout,
                keyMemory,
                clock,
                readOnly,
                cachedEntries,
                maxReadBytes);
    }

    /** These options with another {@link #maxChanges()}. */
    public WikiOptions withMaxChanges(int count) {
        return new WikiOptions(
                maxPageBytes,
                maxAttachmentBytes,
                count,
                lockTimeout,
                queueTimeout,
                keyMemory,
                clock,
                readOnly,
                cachedEntries,
                maxReadBytes);
    }

    /** These options with another {@link #lockTimeout()}. */
    public WikiOptions withLockTimeout(Duration timeout) {
        return new WikiOptions(
                maxPageBytes,
                maxAttachmentBytes,
                maxChanges,
                timeout,
                queueTimeout,
                keyMemory,
                clock,
                readOnly,
                cachedEntries,
                maxReadBytes);
    }

    /** These options with another {@link #queueTimeout()}. */
    public WikiOptions withQueueTimeout(Duration timeout) {
        return new WikiOptions(
                maxPageBytes,
                maxAttachmentBytes,
                maxChanges,
                lockTimeout,
                timeout,
                keyMemory,
                clock,
                readOnly,
                cachedEntries,
                maxReadBytes);
    }

    /** These options with another {@link #keyMemory()}. */
    public WikiOptions withKeyMemory(Duration memory) {
        return new WikiOptions(
                maxPageBytes,
                maxAttachmentBytes,
                maxChanges,
                lockTimeout,
                queueTimeout,
                memory,
                clock,
                readOnly,
                cachedEntries,
                maxReadBytes);
    }

    /** These options with another {@link #clock()}. */
    public WikiOptions withClock(Clock otherClock) {
        return new WikiOptions(
                maxPageBytes,
                maxAttachmentBytes,
                maxChanges,
                lockTimeout,
                queueTimeout,
                keyMemory,
                otherClock,
                readOnly,
                cachedEntries,
                maxReadBytes);
    }

    /** These options with another {@link #readOnly()}. */
    public WikiOptions withReadOnly(boolean refuseWrites) {
        return new WikiOptions(
                maxPageBytes,
                maxAttachmentBytes,
                maxChanges,
                lockTimeout,
                queueTimeout,
                keyMemory,
                clock,
                refuseWrites,
                cachedEntries,
                maxReadBytes);
    }

    /** These options with another {@link #cachedEntries()}. */
    public WikiOptions withCachedEntries(int count) {
        return new WikiOptions(
                maxPageBytes,
                maxAttachmentBytes,
                maxChanges,
                lockTimeout,
                queueTimeout,
                keyMemory,
                clock,
                readOnly,
                count,
                maxReadBytes);
    }

    /** These options with another {@link #maxReadBytes()}. */
    public WikiOptions withMaxReadBytes(int bytes) {
        return new WikiOptions(
                maxPageBytes,
                maxAttachmentBytes,
                maxChanges,
                lockTimeout,
                queueTimeout,
                keyMemory,
                clock,
                readOnly,
                cachedEntries,
                bytes);
    }
}
