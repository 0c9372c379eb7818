package dev.holt.render.cache;

import dev.holt.render.evaluation.Dependency;
import dev.holt.render.evaluation.Target;
import java.util.List;

/**
 * What a rendered page was made from. Small enough to be kept for as long as somebody wants to know
 * whether the page would be another now.
 *
 * @param target what was rendered
 * @param dependencies the page's own content first, then every other fact, each once
 */
public record Basis(Target target, List<Dependency> dependencies) {}
