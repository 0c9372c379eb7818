package dev.holt.protocol.legacy;

import dev.holt.protocol.CallContext;
import dev.holt.protocol.ClientAnswer;
import dev.holt.protocol.ClientRequest;
import dev.holt.protocol.LogLevel;
import dev.holt.protocol.Message;
import dev.holt.protocol.Notices;
import dev.holt.protocol.Principal;
import dev.holt.protocol.ProgressReports;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One request within a session. */
final class SessionCall implements CallContext {

    private final SessionContext context;
    private final SessionState state;
    private final Origin origin;
    private final ProgressReports reports;
    private final CompletableFuture<Message> cancelled = new CompletableFuture<>();
    private boolean ended;

    SessionCall(
            SessionContext context,
            SessionState state,
            Origin origin,
            @Nullable Object progressToken) {
        this.context = context;
        this.state = state;
        this.origin = origin;
        this.reports = new ProgressReports(progressToken);
    }

    Object id() {
        return origin.requestId();
    }

    @Override
    public synchronized void progress(double done, double total, String message) {
        if (!ended) {
            reports.next(done, total, message).ifPresent(origin.replyTo()::send);
        }
    }

    @Override
    public synchronized void log(LogLevel level, String message) {
        if (!ended && level.compareTo(state.logLevel()) >= 0) {
            origin.replyTo().send(Notices.log(level, message));
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
