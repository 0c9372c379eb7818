package dev.holt.protocol.legacy;

import dev.holt.protocol.CallContext;
import dev.holt.protocol.ClientAnswer;
import dev.holt.protocol.ClientRequest;
import dev.holt.protocol.ClientText;
import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.LogLevel;
import dev.holt.protocol.Principal;
import dev.holt.protocol.ProtocolException;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.Implementation;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One tool call within a session. */
final class SessionCall implements CallContext {

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
    public void log(LogLevel level, String message) {
        exchange.loggingNotification(
                        McpSchema.LoggingMessageNotification.builder(
                                        McpSchema.LoggingLevel.valueOf(level.name()), message)
                                .build())
                .onErrorComplete()
                .block();
    }

    @Override
    public boolean canAsk(Class<? extends ClientRequest> kind) {
        return false;
    }

    @Override
    public Map<String, ClientAnswer> ask(Map<String, ClientRequest> questions) {
        throw new ProtocolException(
                ErrorCode.INVALID_REQUEST, "This client cannot be asked anything");
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
    public Principal principal() {
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
        return ClientText.clean(client == null ? null : part.apply(client));
    }
}
