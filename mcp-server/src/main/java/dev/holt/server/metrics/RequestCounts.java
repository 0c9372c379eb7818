package dev.holt.server.metrics;

import dev.holt.transport.http.Operations.RequestObserver;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** HTTP requests by method and status. */
public final class RequestCounts implements RequestObserver {

    private final Map<Kind, LongAdder> totals = new ConcurrentHashMap<>();

    /** What requests are counted by. */
    record Kind(String method, int status) {}

    @Override
    public void answered(String method, int status, Duration time) {
        totals.computeIfAbsent(new Kind(method, status), kind -> new LongAdder()).increment();
    }

    Map<Kind, LongAdder> totals() {
        return totals;
    }
}
