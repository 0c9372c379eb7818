package dev.holt.render.evaluation;

import java.util.concurrent.atomic.LongAdder;

/** Counts the work that rendering takes. Safe for use by several threads. */
public final class EvaluationCounters {
    private final LongAdder evaluations = new LongAdder();
    private final LongAdder checks = new LongAdder();

    void evaluated() {
        evaluations.increment();
    }

    void checked() {
        checks.increment();
    }

    /** How many elements have been evaluated, those inside included pages too. */
    public long evaluations() {
        return evaluations.sum();
    }

    /** How many dependencies have been compared with a snapshot. */
    public long checks() {
        return checks.sum();
    }
}
