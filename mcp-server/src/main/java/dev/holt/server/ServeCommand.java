package dev.holt.server;

import dev.holt.transport.http.HttpServer;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Serves the wiki over HTTP until the process is asked to end; then finishes what is in flight. */
final class ServeCommand {
    private final Configuration configuration;
    private final PrintStream err;

    ServeCommand(Configuration configuration, PrintStream err) {
        this.configuration = configuration;
        this.err = err;
    }

    int run() {
        CountDownLatch closed = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(asked, closed), "shutdown"));
        try (Components components = new Components(configuration);
                Warmup indexing = components.indexing()) {
            HttpServer server = components.http();
            // Opened now and not by the first call: a person at a terminal wants to know at once.
            components.wiki();
            indexing.answered();
            err.println("Holt serves the wiki in " + configuration.wiki());
            err.println("MCP endpoint: " + server.uri());
            Optional<Path> tokens = configuration.network().tokens();
            tokens.ifPresent(file -> err.println("Callers show a token of " + file));
            err.println(
                    "Claude Code: claude mcp add --transport http holt "
                            + server.uri()
                            + (tokens.isPresent()
                                    ? " --header \"Authorization: Bearer TOKEN\""
                                    : ""));
            err.println(
                    "Other clients: holt config claude-desktop|claude-code|vscode. Ctrl-C ends it.");
            asked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closed.countDown();
        }
        return Main.DONE;
    }

    private static void end(CountDownLatch asked, CountDownLatch closed) {
        asked.countDown();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
