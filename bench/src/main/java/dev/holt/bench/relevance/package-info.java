/**
 * Measures how well questions find the pages that answer them: {@code Relevance} asks the {@code
 * Questions} made from a wiki of each {@code Contender} and prints a {@code Tally} of each.
 */
@NullMarked
package dev.holt.bench.relevance;

import org.jspecify.annotations.NullMarked;
