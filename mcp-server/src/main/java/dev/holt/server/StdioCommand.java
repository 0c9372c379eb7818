package dev.holt.server;

import dev.holt.transport.stdio.StdioOptions;
import dev.holt.transport.stdio.StdioTransport;

/** Serves one client over standard input and output, and ends when the input ends. */
final class StdioCommand {
    private final Configuration configuration;

    StdioCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    int run() {
        try (Components components = new Components(configuration)) {
            StdioTransport.ofProcess(StdioOptions.defaults()).run(components.catalog());
        }
        return Main.DONE;
    }
}
