package dev.holt.bench.rendering;

import dev.holt.bench.http.Calls;
import dev.holt.bench.http.Wrk;
import dev.holt.index.IndexOptions;
import dev.holt.index.WikiIndex;
import dev.holt.index.history.HistoryIndex;
import dev.holt.index.history.HistoryOptions;
import dev.holt.protocol.Catalog;
import dev.holt.protocol.ChangeSource;
import dev.holt.protocol.ToolGroup;
import dev.holt.render.cache.PageRenderer;
import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.tools.ServerFacts;
import dev.holt.tools.ToolEnvironment;
import dev.holt.tools.ToolLimits;
import dev.holt.tools.WikiResources;
import dev.holt.tools.WikiTools;
import dev.holt.transport.http.HttpOptions;
import dev.holt.transport.http.HttpServer;
import dev.holt.wiki.PersonIdentity;
import dev.holt.wiki.WikiOptions;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A page of 20 KB read as HTML over HTTP: from the cache, and parsed and rendered for each call, by
 * two servers in one process that take turns.
 */
public final class RenderedCalls {
    private static final int PAGE_CHARACTERS = 20_000;
    private static final int CONNECTIONS = 16;
    private static final String PAGE = "wiki://page/Large?format=html";

    private RenderedCalls() {}

    /** Prints the medians and their ratios. */
    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.getInteger("rounds", 7);
        Wrk wrk =
                new Wrk(Files.createTempDirectory("holt-bench-"), Integer.getInteger("seconds", 3));
        try (BenchWiki bench = BenchWiki.create();
                WikiIndex index = WikiIndex.open(bench.wiki(), IndexOptions.defaults());
                PageRenderer caching = BenchWiki.caching();
                PageRenderer fresh = BenchWiki.fresh()) {
            bench.add(Map.of("Large", new SampleText(1).page(PAGE_CHARACTERS)));
            try (HttpServer quick = server(bench, index, caching);
                    HttpServer slow = server(bench, index, fresh)) {
                List<Calls> contenders =
                        List.of(
                                Calls.reading("cached", quick.uri(), PAGE),
                                Calls.reading("parsed and rendered", slow.uri(), PAGE));
                print(
                        contenders,
                        measure(contenders, rounds, calls -> wrk.run(calls, 1).medianMillis()),
                        measure(contenders, rounds, calls -> wrk.run(calls, CONNECTIONS).rate()));
            }
        }
    }

    /** The medians of each contender's rounds, the first round left out. */
    private static double[] measure(List<Calls> contenders, int rounds, Measurement measurement)
            throws Exception {
        List<double[]> rows = new ArrayList<>();
        for (int round = -1; round < rounds; round++) {
            double[] seen = new double[contenders.size()];
            for (int i = 0; i < seen.length; i++) {
                int each = Math.floorMod(i + round, seen.length);
                seen[each] = measurement.of(contenders.get(each));
            }
            if (round >= 0) {
                rows.add(seen);
            }
        }
        double[] medians = new double[contenders.size()];
        for (int i = 0; i < medians.length; i++) {
            int contender = i;
            double[] sorted = rows.stream().mapToDouble(seen -> seen[contender]).sorted().toArray();
            medians[i] = sorted[sorted.length / 2];
        }
        return medians;
    }

    /** What one run of wrk tells. */
    @FunctionalInterface
    private interface Measurement {
        double of(Calls calls) throws Exception;
    }

    private static void print(List<Calls> contenders, double[] millis, double[] rates)
            throws Exception {
        for (int i = 0; i < millis.length; i++) {
            System.out.printf(
                    Locale.ROOT,
                    "%-22s %8.3f ms alone, %8.0f requests/s, an answer of %d characters%n",
                    contenders.get(i).name(),
                    millis[i],
                    rates[i],
                    contenders.get(i).send().body().length());
        }
        System.out.printf(
                Locale.ROOT,
                "parsed and rendered : cached %.1f in time alone, %.1f in requests%n",
                millis[1] / millis[0],
                rates[0] / rates[1]);
    }

    private static HttpServer server(BenchWiki bench, WikiIndex index, PageRenderer renderer) {
        ToolEnvironment environment =
                new ToolEnvironment(
                        bench::wiki,
                        () -> index,
                        () -> new HistoryIndex(bench.wiki(), HistoryOptions.defaults()),
                        () -> renderer,
                        WikiLinkOrder.PAGE_FIRST,
                        PersonIdentity.HOLT,
                        new ServerFacts(
                                "bench", Set.of(ToolGroup.values()), WikiOptions.defaults()),
                        ToolLimits.defaults());
        return HttpServer.start(
                new Catalog("bench", "1", "", WikiTools.all(environment))
                        .withResources(new WikiResources(environment), ChangeSource.NEVER),
                HttpOptions.defaults().withAddress("127.0.0.1", 0));
    }
}
