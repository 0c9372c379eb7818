package dev.holt.bench.http;

import dev.holt.bench.http.Wrk.Outcome;
import dev.holt.index.IndexOptions;
import dev.holt.index.WikiIndex;
import dev.holt.index.history.HistoryIndex;
import dev.holt.index.history.HistoryOptions;
import dev.holt.protocol.Catalog;
import dev.holt.protocol.InputSchema;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import dev.holt.protocol.ToolResult;
import dev.holt.render.html.CompileOptions;
import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.tools.ServerFacts;
import dev.holt.tools.ToolEnvironment;
import dev.holt.tools.ToolLimits;
import dev.holt.tools.WikiTools;
import dev.holt.tools.operation.WikiRendering;
import dev.holt.transport.http.HttpOptions;
import dev.holt.transport.http.HttpServer;
import dev.holt.wiki.PersonIdentity;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.eclipse.jetty.server.Server;

/**
 * Compares calls of Holt over HTTP, in both protocol eras, with a bare servlet on the same Jetty in
 * the same process: requests a second under load, and the time of one alone.
 *
 * <p>The trivial tool is one that says hello; {@code read_page} reads a page whose snapshot is
 * already in memory.
 */
public final class HttpCalls {
    private static final long SEED = 42;
    private static final int CONNECTIONS = 16;

    private final PrintStream out;
    private final Wrk wrk;
    private final int rounds;

    private HttpCalls(PrintStream out, Wrk wrk, int rounds) {
        this.out = out;
        this.wrk = wrk;
        this.rounds = rounds;
    }

    /**
     * Runs on the wiki in the folder {@code arguments[0]}, reading the page {@code arguments[1]}.
     */
    public static void main(String[] arguments) throws Exception {
        Path scratch = Files.createTempDirectory("holt-bench-");
        int rounds = Integer.getInteger("rounds", 7);
        int seconds = Integer.getInteger("seconds", 3);
        try (Wiki wiki = Wiki.open(Path.of(arguments[0]), WikiOptions.defaults());
                WikiIndex index = WikiIndex.open(wiki, IndexOptions.defaults());
                HttpServer server = HttpServer.start(catalog(wiki, index), anyPort())) {
            Server bare = BareServlet.start();
            try {
                new HttpCalls(System.out, new Wrk(scratch, seconds), rounds)
                        .run(bare.getURI().resolve("/mcp"), server.uri(), arguments[1]);
            } finally {
                bare.stop();
            }
        }
    }

    private void run(URI bare, URI holt, String page) throws Exception {
        Calls.Tool hello = new Calls.Tool("hello", "{}");
        Calls.Tool read = new Calls.Tool("read_page", "{\"page\":\"" + page + "\"}");
        List<Calls> contenders =
                List.of(
                        new Calls("bare servlet", bare, Map.of(), "{}"),
                        Calls.stateless("2026-07-28, hello", holt, hello),
                        Calls.inSession("2025-11-25, hello", holt, hello),
                        Calls.stateless("2026-07-28, read_page", holt, read),
                        Calls.inSession("2025-11-25, read_page", holt, read));
        for (Calls calls : contenders) {
            calls.send();
        }
        List<Measured> loaded = measure(contenders, CONNECTIONS);
        List<Measured> alone = measure(contenders, 1);
        print(contenders, loaded, alone);
    }

    private void print(List<Calls> contenders, List<Measured> loaded, List<Measured> alone) {
        out.printf("%-26s %12s %12s %14s%n", "", "requests/s", "x of bare", "alone, p50 ms");
        double base = loaded.getFirst().rate();
        for (int i = 0; i < contenders.size(); i++) {
            out.printf(
                    Locale.ROOT,
                    "%-26s %12.0f %12.2f %14.3f%n",
                    contenders.get(i).name(),
                    loaded.get(i).rate(),
                    loaded.get(i).rate() / base,
                    alone.get(i).millis());
        }
        out.printf(
                Locale.ROOT,
                "read_page : hello, alone: %.2f in 2026-07-28, %.2f in 2025-11-25%n",
                alone.get(3).millis() / alone.get(1).millis(),
                alone.get(4).millis() / alone.get(2).millis());
    }

    /** What was seen of each contender, in their order. */
    private List<Measured> measure(List<Calls> contenders, int connections)
            throws IOException, InterruptedException {
        List<Measured> seen = new ArrayList<>();
        contenders.forEach(calls -> seen.add(new Measured(new ArrayList<>())));
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, contenders.size()).boxed().toList());
        Random random = new Random(SEED);
        for (int round = -1; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (int each : order) {
                Outcome outcome = wrk.run(contenders.get(each), connections);
                if (round >= 0) {
                    seen.get(each).outcomes().add(outcome);
                }
            }
        }
        return seen;
    }

    /** The rounds of one contender, and their medians. */
    private record Measured(List<Outcome> outcomes) {
        double rate() {
            return median(Outcome::rate);
        }

        double millis() {
            return median(Outcome::medianMillis);
        }

        private double median(ToDoubleFunction<Outcome> value) {
            double[] sorted = outcomes.stream().mapToDouble(value).sorted().toArray();
            return sorted[sorted.length / 2];
        }
    }

    private static Catalog catalog(Wiki wiki, WikiIndex index) {
        ServerFacts facts =
                new ServerFacts("bench", Set.of(ToolGroup.values()), WikiOptions.defaults());
        ToolEnvironment environment =
                new ToolEnvironment(
                        () -> wiki,
                        () -> index,
                        () -> new HistoryIndex(wiki, HistoryOptions.defaults()),
                        () ->
                                new WikiRendering(wiki, () -> index, CompileOptions.DEFAULT)
                                        .renderer("bench", Clock.systemUTC()),
                        WikiLinkOrder.PAGE_FIRST,
                        PersonIdentity.HOLT,
                        facts,
                        ToolLimits.defaults());
        List<ToolDefinition> tools = new ArrayList<>(WikiTools.all(environment));
        tools.add(
                new ToolDefinition(
                        "hello",
                        ToolGroup.READ,
                        "Hello",
                        "Says hello",
                        InputSchema.object(),
                        ToolHints.reading(),
                        (given, context) -> ToolResult.of("hello")));
        return new Catalog("bench", "1", "", tools);
    }

    private static HttpOptions anyPort() {
        return HttpOptions.defaults().withAddress("127.0.0.1", 0);
    }
}
