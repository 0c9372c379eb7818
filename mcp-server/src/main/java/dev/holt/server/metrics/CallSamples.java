package dev.holt.server.metrics;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.Arrays;
import java.util.List;

/** Counts of calls and requests, as Prometheus has them. */
final class CallSamples {

    private CallSamples() {}

    static List<MetricSnapshot> of(CallCounts calls, RequestCounts requests) {
        return List.of(
                totals(calls),
                latencies(calls),
                Samples.gauge(
                        "holt_calls_in_flight",
                        "Calls being worked on.",
                        (double) calls.inFlight()),
                requests(requests));
    }

    private static MetricSnapshot totals(CallCounts calls) {
        return Samples.counters(
                "holt_calls",
                "Calls that have ended.",
                calls.totals(),
                kind ->
                        Labels.of(
                                "method",
                                kind.subject().method(),
                                "tool",
                                kind.subject().tool(),
                                "era",
                                kind.era(),
                                "outcome",
                                kind.outcome()));
    }

    private static MetricSnapshot latencies(CallCounts calls) {
        double[] bounds = Arrays.copyOf(Latencies.BOUNDS, Latencies.BOUNDS.length + 1);
        bounds[Latencies.BOUNDS.length] = Double.POSITIVE_INFINITY;
        HistogramSnapshot.Builder histogram =
                HistogramSnapshot.builder()
                        .name("holt_call_duration_seconds")
                        .help("How long calls took, from their arguments to their answers.");
        calls.latencies()
                .forEach((subject, times) ->
                        histogram.dataPoint(
                                HistogramSnapshot.HistogramDataPointSnapshot.builder()
                                        .labels(
                                                Labels.of(
                                                        "method",
                                                        subject.method(),
                                                        "tool",
                                                        subject.tool()))
                                        .classicHistogramBuckets(
                                                ClassicHistogramBuckets.of(bounds, times.counts()))
                                        .sum(times.seconds())
                                        .build()));
        return histogram.build();
    }

    private static MetricSnapshot requests(RequestCounts requests) {
        return Samples.counters(
                "holt_http_requests",
                "HTTP requests to the MCP endpoint that have ended.",
                requests.totals(),
                kind ->
                        Labels.of(
                                "method", kind.method(), "code", Integer.toString(kind.status())));
    }
}
