package dev.holt.render.evaluation;

import dev.holt.render.macro.MacroSource;
import dev.holt.render.macro.WikiQueries;

/**
 * What evaluation works with, the same for all pages.
 *
 * @param programs compiled pages
 * @param macros what macros there are
 * @param queries what answers queries
 * @param limits how far pages may grow
 * @param counters where the work is counted
 */
public record Resources(
        Programs programs,
        MacroSource macros,
        WikiQueries queries,
        EvaluationLimits limits,
        EvaluationCounters counters) {}
