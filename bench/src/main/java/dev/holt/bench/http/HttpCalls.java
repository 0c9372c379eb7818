package dev.holt.bench.http;

import dev.holt.bench.http.Wrk.Outcome;
import dev.holt.index.IndexOptions;
import dev.holt.index.WikiIndex;
import dev.holt.protocol.Catalog;
import dev.holt.protocol.InputSchema;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import dev.holt.protocol.ToolResult;
import dev.holt.render.html.CompileOptions;
import dev.holt.tools.ToolEnvironment;
import dev.holt.tools.WikiTools;
import dev.holt.tools.operation.WikiRendering;
import dev.holt.transport.http.HttpOptions;
import dev.holt.transport.http.HttpServer;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.server.Server;

/**
 * Compares calls of Holt over HTTP, in both protocol eras, with a bare servlet on the same Jetty in
 * the same process: requests a second under load, and the time of one alone.
 *
 * <p>The trivial tool is one that says hello; {@code read_page} reads a page whose snapshot is
 * already in memory.
 */
public final class HttpCalls {
    private static final int CONNECTIONS = 16;

    private final PrintStream out;
    private final Rounds rounds;

    private HttpCalls(PrintStream out, Rounds rounds) {
        this.out = out;
        this.rounds = rounds;
    }

    /**
     * Runs on the wiki in the folder {@code arguments[0]}, reading the page {@code arguments[1]}.
     */
    public static void main(String[] arguments) throws Exception {
        Path scratch = Files.createTempDirectory("holt-bench-");
        Wrk wrk = new Wrk(scratch, Integer.getInteger("seconds", 3));
        Rounds rounds = new Rounds(wrk, Integer.getInteger("rounds", 7));
        try (Wiki wiki = Wiki.open(Path.of(arguments[0]), WikiOptions.defaults());
                WikiIndex index = WikiIndex.open(wiki, IndexOptions.defaults());
                HttpServer server = HttpServer.start(catalog(wiki, index), anyPort())) {
            Server bare = BareServlet.start();
            try {
                new HttpCalls(System.out, rounds)
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
        print(contenders, rounds.medians(contenders, CONNECTIONS), rounds.medians(contenders, 1));
    }

    private void print(List<Calls> contenders, List<Outcome> loaded, List<Outcome> alone) {
        out.printf("%-26s %12s %12s %14s%n", "", "requests/s", "x of bare", "alone, p50 ms");
        double base = loaded.getFirst().rate();
        for (int i = 0; i < contenders.size(); i++) {
            out.printf(
                    Locale.ROOT,
                    "%-26s %12.0f %12.2f %14.3f%n",
                    contenders.get(i).name(),
                    loaded.get(i).rate(),
                    loaded.get(i).rate() / base,
                    alone.get(i).medianMillis());
        }
        out.printf(
                Locale.ROOT,
                "read_page : hello, alone: %.2f in 2026-07-28, %.2f in 2025-11-25%n",
                alone.get(3).medianMillis() / alone.get(1).medianMillis(),
                alone.get(4).medianMillis() / alone.get(2).medianMillis());
    }

    private static Catalog catalog(Wiki wiki, WikiIndex index) {
        ToolEnvironment environment =
                BenchTools.environment(
                        wiki,
                        index,
                        () ->
                                new WikiRendering(wiki, () -> index, CompileOptions.DEFAULT)
                                        .renderer("bench", Clock.systemUTC()));
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
