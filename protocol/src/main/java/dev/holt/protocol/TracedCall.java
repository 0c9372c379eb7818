package dev.holt.protocol;

import java.util.Map;
import java.util.Optional;

/** A call that belongs to a trace of its client's. */
record TracedCall(CallContext call, TraceContext of) implements CallContext {

    @Override
    public Optional<TraceContext> trace() {
        return Optional.of(of);
    }

    @Override
    public void progress(double done, double total, String message) {
        call.progress(done, total, message);
    }

    @Override
    public void log(LogLevel level, String message) {
        call.log(level, message);
    }

    @Override
    public boolean cancelled() {
        return call.cancelled();
    }

    @Override
    public boolean canAsk(Class<? extends ClientRequest> kind) {
        return call.canAsk(kind);
    }

    @Override
    public Map<String, ClientAnswer> ask(Map<String, ClientRequest> questions) {
        return call.ask(questions);
    }

    @Override
    public String clientName() {
        return call.clientName();
    }

    @Override
    public String clientVersion() {
        return call.clientVersion();
    }

    @Override
    public Principal principal() {
        return call.principal();
    }
}
