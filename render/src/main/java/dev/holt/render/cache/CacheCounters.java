package dev.holt.render.cache;

import dev.holt.render.evaluation.EvaluationCounters;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the cache does. Safe for use by several threads. */
final class CacheCounters {
    private final EvaluationCounters evaluation = new EvaluationCounters();
    private final LongAdder parses = new LongAdder();
    private final LongAdder fastHits = new LongAdder();
    private final LongAdder memoryHits = new LongAdder();
    private final LongAdder diskHits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder writes = new LongAdder();
    private final LongAdder damaged = new LongAdder();

    EvaluationCounters evaluation() {
        return evaluation;
    }

    void parsed() {
        parses.increment();
    }

    void fastHit() {
        fastHits.increment();
    }

    void memoryHit() {
        memoryHits.increment();
    }

    void diskHit() {
        diskHits.increment();
    }

    void missed() {
        misses.increment();
    }

    void written() {
        writes.increment();
    }

    void damaged() {
        damaged.increment();
    }

    RenderCounts counts() {
        return new RenderCounts(
                parses.sum(),
                evaluation.evaluations(),
                evaluation.checks(),
                fastHits.sum(),
                memoryHits.sum(),
                diskHits.sum(),
                misses.sum(),
                writes.sum(),
                damaged.sum());
    }
}
