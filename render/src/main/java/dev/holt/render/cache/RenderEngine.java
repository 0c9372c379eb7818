package dev.holt.render.cache;

import dev.holt.render.evaluation.EvaluationLimits;
import dev.holt.render.macro.MacroSource;
import dev.holt.render.macro.WikiQueries;
import dev.holt.render.program.CompilerSource;

/**
 * What a renderer works with.
 *
 * @param compiler compiles pages
 * @param macros what macros there are
 * @param queries what answers the queries of macros
 * @param limits how far pages may grow
 */
public record RenderEngine(
        CompilerSource compiler,
        MacroSource macros,
        WikiQueries queries,
        EvaluationLimits limits) {}
