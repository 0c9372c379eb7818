package dev.holt.server;

import dev.holt.protocol.Catalog;
import dev.holt.protocol.Content;
import dev.holt.protocol.ToolDispatcher;
import dev.holt.protocol.ToolResult;
import java.io.PrintStream;
import java.util.Map;

/** Prints what {@code check_wiki} tells agents, for a person at a terminal. */
final class CheckCommand {
    private final Configuration configuration;
    private final PrintStream out;

    CheckCommand(Configuration configuration, PrintStream out) {
        this.configuration = configuration;
        this.out = out;
    }

    /** Returns {@link Main#FAILED} if there is anything to mend. */
    int run() {
        try (Components components = new Components(configuration.withAllTools())) {
            Catalog catalog = components.catalog();
            ToolResult result =
                    new ToolDispatcher(catalog)
                            .call("check_wiki", Map.of(), DirectCall.ofTerminal());
            for (Content content : result.content()) {
                if (content instanceof Content.Text text) {
                    out.println(text.text());
                }
            }
            boolean clean =
                    !result.isError()
                            && result.structured()
                                    .map(fields ->
                                            Integer.valueOf(0).equals(fields.get("problems")))
                                    .orElse(false);
            return clean ? Main.DONE : Main.FAILED;
        }
    }
}
