package dev.holt.index;

import java.util.Optional;

/**
 * What the meaning of a query did for its hits.
 *
 * @param compared how many of the sections had a vector to compare the query's with
 * @param sections how many sections pass the query's filters
 * @param problem why nothing was compared, so that the hits were found by their words only
 */
public record MeaningUse(int compared, int sections, Optional<String> problem) {}
