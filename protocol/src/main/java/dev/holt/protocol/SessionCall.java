package dev.holt.protocol;

import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.Implementation;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One tool call within a session. */
final class SessionCall implements CallContext {

    /** Client names end up in commit messages; longer ones are cut. */
    static final int LONGEST_NAME = 100;

    private final McpAsyncServerExchange exchange;
    private final @Nullable Object progressToken;
    private double lastProgress = Double.NEGATIVE_INFINITY;
    private boolean ended;
    private volatile boolean cancelled;

    SessionCall(McpAsyncServerExchange exchange, @Nullable Object progressToken) {
        this.exchange = exchange;
        this.progressToken = progressToken;
    }

    /** Drops a report that is not beyond the last one, as MCP asks for growing numbers. */
    @Override
    public synchronized void progress(double done, double total, String message) {
        if (progressToken == null || ended || done <= lastProgress) {
            return;
        }
        lastProgress = done;
        exchange.progressNotification(
                        new McpSchema.ProgressNotification(
                                progressToken, done, total > 0 ? total : null, message, null))
                .onErrorComplete()
                .block();
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    @Override
    public String clientName() {
        return clean(Implementation::name);
    }

    @Override
    public String clientVersion() {
        return clean(Implementation::version);
    }

    @Override
    public String principal() {
        return CallOrigin.principal(exchange);
    }

    void cancel() {
        cancelled = true;
    }

    /** After its end a call reports no more: MCP forbids progress after the answer. */
    synchronized void end() {
        ended = true;
    }

    private String clean(Function<Implementation, @Nullable String> part) {
        Implementation client = exchange.getClientInfo();
        String text = client == null ? null : part.apply(client);
        if (text == null || text.isBlank()) {
            return "unknown";
        }
        StringBuilder clean = new StringBuilder();
        text.strip()
                .codePoints()
                .filter(each -> !Character.isISOControl(each))
                .limit(LONGEST_NAME)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
