package dev.holt.render.evaluation;

import java.util.stream.LongStream;

/**
 * How far pages may grow by what they include and call.
 *
 * @param maxIncludeDepth how many pages may stand inside each other, the page itself not counted
 * @param maxCalls how many transclusions and macros a page may have, those in included pages too
 * @param maxAddedBytes how many bytes transclusions and macros may add to a page
 */
public record EvaluationLimits(int maxIncludeDepth, int maxCalls, int maxAddedBytes) {
    /** Refuses limits below 1. */
    public EvaluationLimits {
        if (LongStream.of(maxIncludeDepth, maxCalls, maxAddedBytes).anyMatch(n -> n < 1)) {
            throw new IllegalArgumentException("Limits are at least 1");
        }
    }

    /** 16 pages inside each other, 1,000 transclusions and macros, 4 MiB. */
    public static EvaluationLimits defaults() {
        return new EvaluationLimits(16, 1000, 4 * 1024 * 1024);
    }
}
