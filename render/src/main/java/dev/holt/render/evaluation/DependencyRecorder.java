package dev.holt.render.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the dependencies of one element and of everything inside it. For use by one thread. */
final class DependencyRecorder {
    private final Set<Dependency> found = new LinkedHashSet<>();
    private Instant from = Instant.MIN;
    private Instant until = Instant.MAX;

    void add(Dependency dependency) {
        if (dependency instanceof Dependency.ValidBetween(Instant start, Instant end)) {
            from = start.isAfter(from) ? start : from;
            until = end.isBefore(until) ? end : until;
        } else {
            found.add(dependency);
        }
    }

    /** All of them, in the order in which they were first met; two periods become their overlap. */
    List<Dependency> all() {
        List<Dependency> all = new ArrayList<>(found);
        if (!from.equals(Instant.MIN) || !until.equals(Instant.MAX)) {
            all.add(new Dependency.ValidBetween(from, until));
        }
        return List.copyOf(all);
    }
}
