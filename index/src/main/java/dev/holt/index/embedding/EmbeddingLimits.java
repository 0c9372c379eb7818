package dev.holt.index.embedding;

import java.time.Duration;

/**
 * The bounds of making and using vectors.
 *
 * @param sizes how much is sent and kept
 * @param times how long things take at most
 * @param nearest how many sections are found by their meaning at most
 * @param exactUpTo up to so many sections are compared one by one; among more, Lucene's graph finds
 *     the nearest, or nearly
 */
public record EmbeddingLimits(Sizes sizes, Times times, int nearest, int exactUpTo) {
    /**
     * How much is sent and kept.
     *
     * @param maxInputChars what is sent of a section or question at most, in UTF-16 units; of a
     *     longer one its start
     * @param batchTexts how many texts are sent together
     * @param maxDimension the most numbers of a vector
     * @param commitAfter how many vectors may be lost when the process is killed
     * @param cachedQueries how many questions' vectors are kept in memory
     */
    public record Sizes(
            int maxInputChars,
            int batchTexts,
            int maxDimension,
            int commitAfter,
            int cachedQueries) {}

    /**
     * How long things take at most.
     *
     * @param query how long a search waits for its question's vector
     * @param batch how long the background waits for a batch's vectors
     * @param firstPause how long the background waits before it tries a second time; each further
     *     pause is twice as long
     * @param attempts how often the background tries, at least 1
     * @param longestPause how long it waits at most, whatever the other side asks for
     * @param rest how long nothing is tried again after a failure
     * @param commit how old a vector may become before it is written to disk
     */
    public record Times(
            Duration query,
            Duration batch,
            Duration firstPause,
            int attempts,
            Duration longestPause,
            Duration rest,
            Duration commit) {
        /** The same with another {@link #rest()}. */
        public Times withRest(Duration other) {
            return new Times(query, batch, firstPause, attempts, longestPause, other, commit);
        }

        /** The same with other pauses, which are all as long as the first. */
        public Times withPauses(Duration first, int tries) {
            return new Times(query, batch, first, tries, first, rest, commit);
        }
    }

    /**
     * 2,000 characters, 32 texts, 4,096 numbers, 1,000 vectors, 200 questions; 3 seconds for a
     * question, 60 for a batch, 1 before the second of 5 tries, 60 at most, 30 after a failure, 10
     * before a write; 50 nearest, exact up to 50,000.
     */
    public static EmbeddingLimits defaults() {
        return new EmbeddingLimits(
                new Sizes(2_000, 32, 4_096, 1_000, 200),
                new Times(
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(1),
                        5,
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(10)),
                50,
                50_000);
    }

    /** The same with other sizes. */
    public EmbeddingLimits with(Sizes other) {
        return new EmbeddingLimits(other, times, nearest, exactUpTo);
    }

    /** The same with other times. */
    public EmbeddingLimits with(Times other) {
        return new EmbeddingLimits(sizes, other, nearest, exactUpTo);
    }

    /** The same with another {@link #nearest()}. */
    public EmbeddingLimits withNearest(int sections) {
        return new EmbeddingLimits(sizes, times, sections, exactUpTo);
    }

    /** The same with another {@link #exactUpTo()}. */
    public EmbeddingLimits withExactUpTo(int sections) {
        return new EmbeddingLimits(sizes, times, nearest, sections);
    }
}
