package dev.holt.server;

import dev.holt.transport.http.HttpLimits;
import dev.holt.transport.http.HttpServer;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Serves the wiki over HTTP until the process is asked to end; then finishes what is in flight. */
final class ServeCommand {
    /** The web server's own time, and what index and wiki get to close. */
    private static final Duration LONGEST_STOP =
            HttpLimits.defaults().times().stop().plusSeconds(5);

    private final Configuration configuration;
    private final PrintStream err;

    ServeCommand(Configuration configuration, PrintStream err) {
        this.configuration = configuration;
        this.err = err;
    }

    int run() {
        CountDownLatch asked = new CountDownLatch(1);
        EndSignals.handle(asked::countDown);
        try (AtExit exit = AtExit.within(LONGEST_STOP);
                Components components = new Components(configuration);
                Warmup indexing = components.indexing()) {
            HttpServer server = components.http();
            exit.stopWith(asked::countDown);
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
        }
        return Main.DONE;
    }
}
