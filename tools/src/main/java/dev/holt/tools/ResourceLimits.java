package dev.holt.tools;

import java.time.Duration;

/**
 * How much a resource or a list of resources may hold.
 *
 * @param listed entries in one page of the list
 * @param textBytes the largest page or text file that is read whole, in bytes
 * @param commits the commits that {@code wiki://recent} shows
 * @param indexLines the lines of {@code wiki://index} and of a folder's or tag's list
 * @param timedCommits how many of the newest commits the list looks at to say when a page changed
 * @param revisionTtl how long clients may keep what a commit holds, which never changes; bounded
 *     because some clients count milliseconds in 32 bits
 * @param renderedTtl how long they may keep a page rendered at a commit by macros, which another
 *     version of the program may render otherwise
 */
record ResourceLimits(
        int listed,
        int textBytes,
        int commits,
        int indexLines,
        int timedCommits,
        Duration revisionTtl,
        Duration renderedTtl) {

    /** 100 entries, 1 MiB, 50 commits, 1,000 lines, 100 commits, 7 days, 1 hour. */
    static ResourceLimits defaults() {
        return new ResourceLimits(
                100, 1024 * 1024, 50, 1_000, 100, Duration.ofDays(7), Duration.ofHours(1));
    }

    ResourceLimits withListed(int entries) {
        return new ResourceLimits(
                entries, textBytes, commits, indexLines, timedCommits, revisionTtl, renderedTtl);
    }

    ResourceLimits withTextBytes(int bytes) {
        return new ResourceLimits(
                listed, bytes, commits, indexLines, timedCommits, revisionTtl, renderedTtl);
    }

    ResourceLimits withTimedCommits(int count) {
        return new ResourceLimits(
                listed, textBytes, commits, indexLines, count, revisionTtl, renderedTtl);
    }
}
