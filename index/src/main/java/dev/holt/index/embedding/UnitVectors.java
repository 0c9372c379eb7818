package dev.holt.index.embedding;

import java.util.ArrayList;
import java.util.List;

/** Vectors as an embedder gave them, checked and brought to length 1. */
final class UnitVectors {
    private UnitVectors() {}

    /**
     * @param vectors the answer to {@code texts} texts
     * @return the same in length 1; one of zeros stays as it is
     * @throws EmbeddingException when it cannot be the answer of any model
     */
    static List<float[]> of(List<float[]> vectors, int texts, int maxDimension)
            throws EmbeddingException {
        if (vectors.size() != texts) {
            throw new EmbeddingException.Unreadable(
                    "The embedder answered %,d texts with %,d vectors."
                            .formatted(texts, vectors.size()));
        }
        int dimension = vectors.getFirst().length;
        List<float[]> units = new ArrayList<>();
        for (float[] each : vectors) {
            if (each.length != dimension || dimension < 1 || dimension > maxDimension) {
                throw new EmbeddingException.WrongDimension(
                        "The embedder made vectors of %,d and %,d numbers; all must have the same number, at most %,d."
                                .formatted(dimension, each.length, maxDimension));
            }
            units.add(unit(each));
        }
        return units;
    }

    private static float[] unit(float[] vector) throws EmbeddingException {
        double square = 0;
        for (float each : vector) {
            square += (double) each * each;
        }
        if (!Double.isFinite(square)) {
            throw new EmbeddingException.Unreadable(
                    "The embedder made a vector that is not of numbers.");
        }
        float[] unit = vector.clone();
        double length = Math.sqrt(square);
        if (length > 0) {
            for (int i = 0; i < unit.length; i++) {
                unit[i] = (float) (vector[i] / length);
            }
        }
        return unit;
    }

    /** Whether the vector has no direction, so that nothing is near it. */
    static boolean isZero(float[] vector) {
        for (float each : vector) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }
}
