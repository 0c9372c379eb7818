package dev.holt.server.metrics;

import dev.holt.index.IndexStatus;
import dev.holt.render.cache.CacheSize;
import dev.holt.render.cache.RenderCounts;
import dev.holt.transport.http.Operations.Load;
import dev.holt.wiki.CommitCounts;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/** Figures of the server and its wiki, as Prometheus has them. */
final class Samples {

    private Samples() {}

    static MetricSnapshot build(String version) {
        return InfoSnapshot.builder()
                .name("holt_build")
                .help("Which Holt this is.")
                .dataPoint(
                        InfoSnapshot.InfoDataPointSnapshot.builder()
                                .labels(Labels.of("version", version))
                                .build())
                .build();
    }

    static List<MetricSnapshot> of(Load load) {
        return List.of(
                gauge("holt_sessions", "Sessions that are open.", load.sessions()),
                gauge("holt_streams", "Clients that wait on a stream.", load.streams()));
    }

    static List<MetricSnapshot> of(WikiFigures figures) {
        List<MetricSnapshot> all = new ArrayList<>();
        figures.commits().ifPresent(counts -> all.addAll(commits(counts)));
        figures.index().ifPresent(status -> all.addAll(index(status)));
        figures.rendering().ifPresent(counts -> all.addAll(rendering(counts)));
        figures.renderCache().ifPresent(size -> all.addAll(renderCache(size)));
        return all;
    }

    static MetricSnapshot gauge(String name, String help, double value) {
        return GaugeSnapshot.builder()
                .name(name)
                .help(help)
                .dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder().value(value).build())
                .build();
    }

    /** Counts by kind, each kind a point with labels of its own. */
    static <K> MetricSnapshot counters(
            String name, String help, Map<K, LongAdder> counts, Function<K, Labels> labels) {
        CounterSnapshot.Builder counters = CounterSnapshot.builder().name(name).help(help);
        counts.forEach((kind, count) ->
                counters.dataPoint(
                        CounterDataPointSnapshot.builder()
                                .labels(labels.apply(kind))
                                .value((double) count.sum())
                                .build()));
        return counters.build();
    }

    private static List<MetricSnapshot> commits(CommitCounts counts) {
        return List.of(
                counter("holt_commits", "Commits that this process made.", counts.made()),
                counter("holt_merges", "Those that merged a stale base.", counts.merged()),
                counter(
                        "holt_conflicts",
                        "Changes refused because others had changed the same.",
                        counts.conflicts()));
    }

    private static List<MetricSnapshot> index(IndexStatus status) {
        return List.of(
                gauge("holt_index_pages", "Pages in the search index on disk.", status.pages()),
                gauge(
                        "holt_index_pending_pages",
                        "Pages that differ from the index on disk: answered from memory.",
                        status.pendingPages()),
                gauge(
                        "holt_index_size_bytes",
                        "Size of the search index on disk.",
                        (double) status.bytes()));
    }

    private static List<MetricSnapshot> rendering(RenderCounts counts) {
        MetricSnapshot hits =
                CounterSnapshot.builder()
                        .name("holt_render_cache_hits")
                        .help("Rendered pages that were kept, by where.")
                        .dataPoint(point(counts.fastHits() + counts.memoryHits(), "memory"))
                        .dataPoint(point(counts.diskHits(), "disk"))
                        .build();
        return List.of(
                hits,
                counter(
                        "holt_render_cache_misses",
                        "Rendered pages that had to be made.",
                        counts.misses()));
    }

    private static List<MetricSnapshot> renderCache(CacheSize size) {
        return List.of(
                gauge(
                        "holt_render_cache_pages",
                        "Rendered pages that are kept in memory.",
                        size.pages()),
                gauge(
                        "holt_render_cache_bytes",
                        "Memory that rendered pages take, about.",
                        (double) size.bytes()));
    }

    private static CounterDataPointSnapshot point(long value, String level) {
        return CounterDataPointSnapshot.builder()
                .labels(Labels.of("level", level))
                .value((double) value)
                .build();
    }

    private static MetricSnapshot counter(String name, String help, long value) {
        return CounterSnapshot.builder()
                .name(name)
                .help(help)
                .dataPoint(CounterDataPointSnapshot.builder().value((double) value).build())
                .build();
    }
}
