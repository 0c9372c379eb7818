package dev.holt.bench.rendering;

import dev.holt.render.cache.PageRenderer;
import dev.holt.render.cache.RenderRequest;
import dev.holt.render.evaluation.Target;
import dev.holt.render.evaluation.WikiAddresses;
import dev.holt.render.program.Format;
import dev.holt.wiki.PageName;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** A page of 20 KB as HTML: from the cache, parsed and rendered, and its bytes merely copied. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CachedRendering {
    private static final int PAGE_CHARACTERS = 20_000;
    private static final int LINKED_PAGES = 100;

    private @Nullable Prepared prepared;

    private record Prepared(
            BenchWiki bench, PageRenderer caching, PageRenderer fresh, RenderRequest request) {}

    private byte[] html = {};

    /** Makes a wiki with the page and half of the pages that it links to. */
    @Setup
    public void open() throws IOException {
        BenchWiki bench = BenchWiki.create();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("Large", new SampleText(1).page(PAGE_CHARACTERS));
        for (int i = 0; i < LINKED_PAGES; i++) {
            pages.put("Topic " + 2 * i, "Topic " + 2 * i + "\n");
        }
        bench.add(pages);
        RenderRequest request =
                RenderRequest.of(
                        bench.wiki().head(),
                        new Target(PageName.of("Large"), Format.HTML, new WikiAddresses()));
        prepared = new Prepared(bench, BenchWiki.caching(), BenchWiki.fresh(), request);
        html = parsedAndRendered();
        if (!Arrays.equals(html, cached())) {
            throw new IllegalStateException("The cached page is another than the fresh one");
        }
    }

    /** Ends it. */
    @TearDown
    public void close() {
        prepared().caching().close();
        prepared().fresh().close();
        prepared().bench().close();
    }

    /** Served from memory, as bytes of its own for each call. */
    @Benchmark
    public byte[] cached() {
        return prepared().caching().render(prepared().request()).bytes();
    }

    /** Parsed, compiled and evaluated. */
    @Benchmark
    public byte[] parsedAndRendered() {
        return prepared().fresh().render(prepared().request()).bytes();
    }

    /** The least that serving can cost. */
    @Benchmark
    public byte[] copied() {
        return Arrays.copyOf(html, html.length);
    }

    /** Runs the three in turn and prints their ratios. */
    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results =
                new Runner(
                                new OptionsBuilder()
                                        .include(CachedRendering.class.getName() + "\\..*")
                                        .forks(2)
                                        .warmupIterations(3)
                                        .warmupTime(TimeValue.seconds(2))
                                        .measurementIterations(5)
                                        .measurementTime(TimeValue.seconds(2))
                                        .build())
                        .run();
        Map<String, Double> micros = new LinkedHashMap<>();
        for (RunResult each : results) {
            micros.put(
                    each.getPrimaryResult().getLabel(),
                    each.getPrimaryResult().getStatistics().getPercentile(50));
        }
        double cached = micros.getOrDefault("cached", Double.NaN);
        System.out.printf(
                Locale.ROOT,
                "%nmedians in µs: %s%nparsed and rendered : cached %.0f, cached : copied %.1f%n",
                micros,
                micros.getOrDefault("parsedAndRendered", Double.NaN) / cached,
                cached / micros.getOrDefault("copied", Double.NaN));
    }

    private Prepared prepared() {
        return Objects.requireNonNull(prepared, "open comes first");
    }
}
