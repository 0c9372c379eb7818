package dev.holt.server;

import dev.holt.transport.stdio.StdioOptions;
import dev.holt.transport.stdio.StdioTransport;
import java.io.PrintStream;

/** Serves one client over standard input and output, and ends when the input ends. */
final class StdioCommand {
    private final Configuration configuration;
    private final PrintStream out;

    StdioCommand(Configuration configuration, PrintStream out) {
        this.configuration = configuration;
        this.out = out;
    }

    int run() {
        try (Components components = new Components(configuration)) {
            new StdioTransport(System.in, out, StdioOptions.defaults()).run(components.catalog());
        }
        return Main.DONE;
    }
}
