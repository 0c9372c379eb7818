package dev.holt.server.metrics;

import dev.holt.transport.http.Operations.Load;
import dev.holt.transport.http.Operations.Metrics;
import dev.holt.transport.http.Operations.Page;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The page of metrics in the text format of Prometheus. Used by one thread at a time. */
public final class MetricsPage implements Metrics {

    private final String version;
    private final CallCounts calls;
    private final RequestCounts requests;
    private final Supplier<WikiFigures> figures;
    private @Nullable PrometheusRegistry machine;

    /**
     * A page of what is counted.
     *
     * @param version Holt's
     * @param figures asked for when the page is
     */
    public MetricsPage(
            String version,
            CallCounts calls,
            RequestCounts requests,
            Supplier<WikiFigures> figures) {
        this.version = version;
        this.calls = calls;
        this.requests = requests;
        this.figures = figures;
    }

    @Override
    public Page page(Load load) {
        List<MetricSnapshot> all = new ArrayList<>();
        all.add(Samples.build(version));
        all.addAll(CallSamples.of(calls, requests));
        all.addAll(Samples.of(load));
        all.addAll(Samples.of(figures.get()));
        machine().scrape().forEach(all::add);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create()
                    .write(text, new MetricSnapshots(all), EscapingScheme.UNDERSCORE_ESCAPING);
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
        return new Page(
                PrometheusTextFormatWriter.CONTENT_TYPE, text.toString(StandardCharsets.UTF_8));
    }

    /** What the library finds out about the process by itself. */
    private PrometheusRegistry machine() {
        PrometheusRegistry made = machine;
        if (made == null) {
            made = new PrometheusRegistry();
            ProcessMetrics.builder().register(made);
            JvmMemoryMetrics.builder().register(made);
            JvmGarbageCollectorMetrics.builder().register(made);
            JvmThreadsMetrics.builder().register(made);
            machine = made;
        }
        return made;
    }
}
