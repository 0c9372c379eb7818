package dev.holt.render.cache;

import dev.holt.render.evaluation.Dependency;
import java.util.List;
import java.util.Optional;

/**
 * How one rendering came about.
 *
 * @param page the rendered page
 * @param dependencies what it was made from: its own content first
 * @param nanos how long it took
 * @param lastFailed the dependency because of which an element was last evaluated again, as far as
 *     memory goes back
 */
public record Explanation(
        RenderedPage page,
        List<Dependency> dependencies,
        long nanos,
        Optional<Dependency> lastFailed) {}
