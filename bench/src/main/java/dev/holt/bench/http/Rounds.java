package dev.holt.bench.http;

import dev.holt.bench.http.Wrk.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Runs of {@code wrk} by which contenders are compared: each round all of them, in any order. */
public final class Rounds {
    private static final long SEED = 42;

    private final Wrk wrk;
    private final int count;

    /** So many rounds, and one more before that does not count. */
    public Rounds(Wrk wrk, int count) {
        this.wrk = wrk;
        this.count = count;
    }

    /** The medians of each contender's rounds, in the contenders' order. */
    public List<Outcome> medians(List<Calls> contenders, int connections)
            throws IOException, InterruptedException {
        List<List<Outcome>> seen = new ArrayList<>();
        contenders.forEach(calls -> seen.add(new ArrayList<>()));
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, contenders.size()).boxed().toList());
        Random random = new Random(SEED);
        for (int round = -1; round < count; round++) {
            Collections.shuffle(order, random);
            for (int each : order) {
                Outcome outcome = wrk.run(contenders.get(each), connections);
                if (round >= 0) {
                    seen.get(each).add(outcome);
                }
            }
        }
        return seen.stream()
                .map(outcomes ->
                        new Outcome(
                                median(outcomes, Outcome::rate),
                                median(outcomes, Outcome::medianMillis)))
                .toList();
    }

    private static double median(List<Outcome> outcomes, ToDoubleFunction<Outcome> value) {
        double[] sorted = outcomes.stream().mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
