package dev.holt.server;

import dev.holt.protocol.Content;
import dev.holt.protocol.ToolDispatcher;
import dev.holt.protocol.ToolResult;
import java.io.PrintStream;
import java.util.Map;

/** Prints what {@code explain_render} tells agents, for a person at a terminal. */
final class ExplainCommand {
    private static final int ALL_FACTS = 1_000;

    private final Command.Explain command;
    private final PrintStream out;

    ExplainCommand(Command.Explain command, PrintStream out) {
        this.command = command;
        this.out = out;
    }

    /** Returns {@link Main#FAILED} if the page cannot be rendered. */
    int run() {
        try (Components components = new Components(command.configuration().withAllTools())) {
            ToolResult result =
                    new ToolDispatcher(components.catalog())
                            .call(
                                    "explain_render",
                                    Map.of(
                                            "page",
                                            command.page(),
                                            "format",
                                            command.format().id(),
                                            "limit",
                                            ALL_FACTS),
                                    DirectCall.ofTerminal());
            for (Content content : result.content()) {
                if (content instanceof Content.Text text) {
                    out.println(text.text());
                }
            }
            return result.isError() ? Main.FAILED : Main.DONE;
        }
    }
}
