package dev.holt.server.metrics;

import dev.holt.protocol.CallObserver;
import dev.holt.protocol.CallOutcome;
import dev.holt.protocol.ObservedCall;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Calls by what they were and how they ended, and how long they took. There are as many different
 * ones as methods and tools, whatever clients send.
 */
public final class CallCounts implements CallObserver {

    private final Map<Kind, LongAdder> totals = new ConcurrentHashMap<>();
    private final Map<Subject, Latencies> latencies = new ConcurrentHashMap<>();
    private final LongAdder inFlight = new LongAdder();

    /**
     * What calls are counted by.
     *
     * @param era {@code sessions} or {@code stateless}
     * @param outcome a label of {@link CallOutcome}
     */
    record Kind(Subject subject, String era, String outcome) {}

    /**
     * What calls are timed by.
     *
     * @param tool empty for methods that call none
     */
    record Subject(String method, String tool) {}

    @Override
    public void began(ObservedCall call) {
        inFlight.increment();
    }

    @Override
    public void ended(ObservedCall call, CallOutcome outcome, Duration time) {
        inFlight.decrement();
        Subject subject = new Subject(call.method(), call.tool());
        String era = call.era().name().toLowerCase(Locale.ROOT);
        totals.computeIfAbsent(new Kind(subject, era, outcome.label()), kind -> new LongAdder())
                .increment();
        latencies.computeIfAbsent(subject, any -> new Latencies()).add(time);
    }

    Map<Kind, LongAdder> totals() {
        return totals;
    }

    Map<Subject, Latencies> latencies() {
        return latencies;
    }

    long inFlight() {
        return inFlight.sum();
    }
}
