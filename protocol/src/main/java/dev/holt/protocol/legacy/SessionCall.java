package dev.holt.protocol.legacy;

import dev.holt.protocol.CallContext;
import dev.holt.protocol.ClientAnswer;
import dev.holt.protocol.ClientRequest;
import dev.holt.protocol.LogLevel;
import dev.holt.protocol.Message;
import dev.holt.protocol.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One request within a session. */
final class SessionCall implements CallContext {

    private final SessionContext context;
    private final SessionState state;
    private final Origin origin;
    private final @Nullable Object progressToken;
    private final CompletableFuture<Message> cancelled = new CompletableFuture<>();
    private double lastProgress = Double.NEGATIVE_INFINITY;
    private boolean ended;

    SessionCall(
            SessionContext context,
            SessionState state,
            Origin origin,
            @Nullable Object progressToken) {
        this.context = context;
        this.state = state;
        this.origin = origin;
        this.progressToken = progressToken;
    }

    Object id() {
        return origin.requestId();
    }

    /** Drops a report that is not beyond the last one, as MCP asks for growing numbers. */
    @Override
    public synchronized void progress(double done, double total, String message) {
        if (progressToken == null || ended || done <= lastProgress) {
            return;
        }
        lastProgress = done;
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("progressToken", progressToken);
        params.put("progress", done);
        if (total > 0) {
            params.put("total", total);
        }
        params.put("message", message);
        origin.replyTo().send(new Message.Notification("notifications/progress", params));
    }

    @Override
    public synchronized void log(LogLevel level, String message) {
        if (!ended && level.compareTo(state.logLevel()) >= 0) {
            Map<String, Object> params = new LinkedHashMap<>();
            params.put("level", level.label());
            params.put("data", message);
            origin.replyTo().send(new Message.Notification("notifications/message", params));
        }
    }

    @Override
    public boolean canAsk(Class<? extends ClientRequest> kind) {
        return state.client().answers().contains(kind);
    }

    @Override
    public Map<String, ClientAnswer> ask(Map<String, ClientRequest> questions) {
        questions.values().forEach(question -> Question.checkPossible(question, state.client()));
        return new Questioning(state.questions(), origin.replyTo(), context.options().answerTime())
                .ask(questions, cancelled);
    }

    @Override
    public boolean cancelled() {
        return cancelled.isDone();
    }

    @Override
    public String clientName() {
        return state.client().name();
    }

    @Override
    public String clientVersion() {
        return state.client().version();
    }

    @Override
    public Principal principal() {
        return origin.caller();
    }

    void cancel() {
        cancelled.cancel(false);
    }

    /** After its end a call says no more: MCP forbids progress after the answer. */
    synchronized void end() {
        ended = true;
    }
}
