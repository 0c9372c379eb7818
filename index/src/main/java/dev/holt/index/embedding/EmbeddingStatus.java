package dev.holt.index.embedding;

import java.util.Optional;

/**
 * How far the sections have vectors.
 *
 * @param model what makes them
 * @param dimension how many numbers a vector has; 0 while there are none
 * @param count how many of the sections have one
 * @param running whether vectors are being made just now, by this process
 * @param bytes size of all kept vectors on disk
 * @param problem why none were made the last time
 */
public record EmbeddingStatus(
        String model,
        int dimension,
        Count count,
        boolean running,
        long bytes,
        Optional<String> problem) {
    /**
     * How many of the sections have a vector.
     *
     * @param vectors so many
     * @param sections how many the index on disk has
     */
    public record Count(int vectors, int sections) {
        /** No section. */
        public static final Count NONE = new Count(0, 0);
    }
}
