package dev.holt.protocol.modern;

import dev.holt.protocol.CallContext;
import dev.holt.protocol.ClientAnswer;
import dev.holt.protocol.ClientRequest;
import dev.holt.protocol.LogLevel;
import dev.holt.protocol.Message;
import dev.holt.protocol.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A request while it is answered, as its handler sees it: nothing but what the request brought. */
final class OneRequest implements CallContext {

    private final RequestEnvelope envelope;
    private final Principal principal;
    private final CallOutlet outlet;
    private final Questions questions;
    private double furthest = Double.NEGATIVE_INFINITY;

    OneRequest(
            RequestEnvelope envelope, Principal principal, CallOutlet outlet, Questions questions) {
        this.envelope = envelope;
        this.principal = principal;
        this.outlet = outlet;
        this.questions = questions;
    }

    @Override
    public void progress(double done, double total, String message) {
        Optional<Object> token = envelope.progressToken();
        if (token.isEmpty() || !grows(done)) {
            return;
        }
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("progressToken", token.get());
        params.put("progress", done);
        if (total > 0) {
            params.put("total", total);
        }
        params.put("message", message);
        outlet.send(new Message.Notification("notifications/progress", params));
    }

    /** Clients may rely on progress that grows with each message. */
    private synchronized boolean grows(double done) {
        if (!Double.isFinite(done) || done <= furthest) {
            return false;
        }
        furthest = done;
        return true;
    }

    @Override
    public void log(LogLevel level, String message) {
        if (envelope.logLevel().filter(least -> level.compareTo(least) >= 0).isPresent()) {
            outlet.send(
                    new Message.Notification(
                            "notifications/message",
                            Map.of("level", level.label(), "data", message)));
        }
    }

    @Override
    public boolean cancelled() {
        return outlet.isOver();
    }

    @Override
    public boolean canAsk(Class<? extends ClientRequest> kind) {
        return questions.canAsk(kind);
    }

    @Override
    public Map<String, ClientAnswer> ask(Map<String, ClientRequest> wanted) {
        return questions.ask(wanted);
    }

    @Override
    public String clientName() {
        return envelope.clientName();
    }

    @Override
    public String clientVersion() {
        return envelope.clientVersion();
    }

    @Override
    public Principal principal() {
        return principal;
    }
}
