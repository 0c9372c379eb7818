package dev.holt.server;

import dev.holt.transport.http.Operations.Readiness;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Finds out whether calls can be answered, by opening what they need, as they would. Used by one
 * thread at a time.
 *
 * <p>Those who look after a server ask again and again, so only what changed is told on.
 */
final class ReadinessCheck implements Supplier<Readiness> {
    private final Supplier<?> tip;
    private final Supplier<?> index;
    private final Consumer<Optional<Problem>> changes;
    private Readiness last = Readiness.YES;

    /**
     * What does not work.
     *
     * @param what in words that anybody may read
     * @param failure why, which may name things that are nobody's business
     */
    record Problem(String what, RuntimeException failure) {}

    /**
     * @param tip reads the wiki's newest commit
     * @param index opens the index; one that is being built is no reason to send clients elsewhere,
     *     as nothing else waits for it
     * @param changes told of a problem that is new, and with nothing when there is none any more
     */
    ReadinessCheck(Supplier<?> tip, Supplier<?> index, Consumer<Optional<Problem>> changes) {
        this.tip = tip;
        this.index = index;
        this.changes = changes;
    }

    @Override
    public Readiness get() {
        Optional<Problem> problem =
                tried("the wiki cannot be read", tip)
                        .or(() -> tried("the search index cannot be opened", index));
        Readiness now = problem.map(it -> Readiness.no(it.what())).orElse(Readiness.YES);
        if (!now.equals(last)) {
            last = now;
            changes.accept(problem);
        }
        return now;
    }

    private static Optional<Problem> tried(String otherwise, Supplier<?> what) {
        try {
            var _ = what.get();
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(new Problem(otherwise, failure));
        }
    }
}
