package dev.holt.bench;

import java.util.ArrayList;
import java.util.List;

/** Measured times, in milliseconds. */
public final class Samples {
    private static final double NANOS_PER_MILLI = 1_000_000;

    private final List<Double> values = new ArrayList<>();

    public void addNanos(long nanos) {
        values.add(nanos / NANOS_PER_MILLI);
    }

    public int count() {
        return values.size();
    }

    public double median() {
        return percentile(50);
    }

    /** The value that {@code percent} of the samples do not exceed; 0 without samples. */
    public double percentile(int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty()
                ? 0
                : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
