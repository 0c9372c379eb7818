package dev.holt.server;

import dev.holt.protocol.CallContext;
import dev.holt.protocol.Catalog;
import dev.holt.protocol.ClientAnswer;
import dev.holt.protocol.ClientRequest;
import dev.holt.protocol.Content;
import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.LogLevel;
import dev.holt.protocol.Principal;
import dev.holt.protocol.ProtocolException;
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
                    new ToolDispatcher(catalog).call("check_wiki", Map.of(), new TerminalCall());
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

    /** A person who waits at the terminal: nobody to report progress to, and Ctrl-C ends it all. */
    private static final class TerminalCall implements CallContext {
        @Override
        public void progress(double done, double total, String message) {}

        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public String clientName() {
            return "holt";
        }

        @Override
        public String clientVersion() {
            return Version.current();
        }

        @Override
        public void log(LogLevel level, String message) {}

        @Override
        public boolean canAsk(Class<? extends ClientRequest> kind) {
            return false;
        }

        @Override
        public Map<String, ClientAnswer> ask(Map<String, ClientRequest> questions) {
            throw new ProtocolException(ErrorCode.INVALID_REQUEST, "A terminal cannot be asked");
        }

        @Override
        public Principal principal() {
            return Principal.LOCAL;
        }
    }
}
