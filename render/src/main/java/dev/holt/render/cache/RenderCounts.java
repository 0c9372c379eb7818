package dev.holt.render.cache;

/**
 * What a renderer has done since it was made.
 *
 * @param parses how many texts were compiled
 * @param evaluations how many elements were evaluated, those inside included pages too
 * @param checks how many dependencies were compared with a snapshot
 * @param fastHits how many pages were served without looking at a dependency
 * @param memoryHits how many pages came from memory but had to be checked
 * @param diskHits how many pages came from the disk
 * @param misses how many pages came from neither
 * @param diskWrites how many files were written
 * @param damagedFiles how many files were damaged or foreign, and not used
 */
public record RenderCounts(
        long parses,
        long evaluations,
        long checks,
        long fastHits,
        long memoryHits,
        long diskHits,
        long misses,
        long diskWrites,
        long damagedFiles) {}
