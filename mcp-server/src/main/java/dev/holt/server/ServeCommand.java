package dev.holt.server;

import dev.holt.transport.http.HttpLimits;
import dev.holt.transport.http.HttpServer;
import dev.holt.wiki.Wiki;
import java.io.PrintStream;
import java.time.Duration;
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
        EndOfInput.handle(asked::countDown);
        try (AtExit exit = AtExit.within(LONGEST_STOP);
                Components components = new Components(configuration);
                Warmup indexing = components.indexing()) {
            HttpServer server = components.http();
            exit.stopWith(asked::countDown);
            // Opened now and not by the first call: a person at a terminal wants to know at once.
            Wiki wiki = components.wiki();
            indexing.answered();
            err.println(
                    Greeting.isTerminal()
                            ? Greeting.of(wiki, server.uri(), configuration.network().tokens())
                                    .forPeople()
                            : Greeting.forPrograms(server.uri()));
            asked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Main.DONE;
    }
}
