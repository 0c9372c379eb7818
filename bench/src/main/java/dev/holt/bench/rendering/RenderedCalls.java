package dev.holt.bench.rendering;

import dev.holt.bench.http.BenchTools;
import dev.holt.bench.http.Calls;
import dev.holt.bench.http.Rounds;
import dev.holt.bench.http.Wrk;
import dev.holt.bench.http.Wrk.Outcome;
import dev.holt.index.IndexOptions;
import dev.holt.index.WikiIndex;
import dev.holt.protocol.Catalog;
import dev.holt.protocol.ChangeSource;
import dev.holt.render.cache.PageRenderer;
import dev.holt.tools.ToolEnvironment;
import dev.holt.tools.WikiResources;
import dev.holt.tools.WikiTools;
import dev.holt.transport.http.HttpOptions;
import dev.holt.transport.http.HttpServer;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
        Wrk wrk =
                new Wrk(Files.createTempDirectory("holt-bench-"), Integer.getInteger("seconds", 3));
        Rounds rounds = new Rounds(wrk, Integer.getInteger("rounds", 7));
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
                        rounds.medians(contenders, 1),
                        rounds.medians(contenders, CONNECTIONS));
            }
        }
    }

    private static void print(List<Calls> contenders, List<Outcome> alone, List<Outcome> loaded)
            throws Exception {
        for (int i = 0; i < contenders.size(); i++) {
            System.out.printf(
                    Locale.ROOT,
                    "%-22s %8.3f ms alone, %8.0f requests/s, an answer of %d characters%n",
                    contenders.get(i).name(),
                    alone.get(i).medianMillis(),
                    loaded.get(i).rate(),
                    contenders.get(i).send().body().length());
        }
        System.out.printf(
                Locale.ROOT,
                "parsed and rendered : cached %.1f in time alone, %.1f in requests%n",
                alone.get(1).medianMillis() / alone.get(0).medianMillis(),
                loaded.get(0).rate() / loaded.get(1).rate());
    }

    private static HttpServer server(BenchWiki bench, WikiIndex index, PageRenderer renderer) {
        ToolEnvironment environment = BenchTools.environment(bench.wiki(), index, () -> renderer);
        return HttpServer.start(
                new Catalog("bench", "1", "", WikiTools.all(environment))
                        .withResources(new WikiResources(environment), ChangeSource.NEVER),
                HttpOptions.defaults().withAddress("127.0.0.1", 0));
    }
}
