package dev.holt.server.metrics;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** How long some calls took, in buckets. */
final class Latencies {

    /** The longest time of each bucket but the last, which has no end, in seconds. */
    static final double[] BOUNDS = {
        0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30
    };

    private final LongAdder[] counts = new LongAdder[BOUNDS.length + 1];
    private final LongAdder nanos = new LongAdder();

    Latencies() {
        Arrays.setAll(counts, i -> new LongAdder());
    }

    void add(Duration time) {
        counts[bucket(seconds(time.toNanos()))].increment();
        nanos.add(time.toNanos());
    }

    /** Returns how many calls are in each bucket alone. */
    long[] counts() {
        return Arrays.stream(counts).mapToLong(LongAdder::sum).toArray();
    }

    double seconds() {
        return seconds(nanos.sum());
    }

    private static int bucket(double seconds) {
        int found = Arrays.binarySearch(BOUNDS, seconds);
        return found >= 0 ? found : -found - 1;
    }

    private static double seconds(long nanos) {
        return nanos / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
