package dev.holt.protocol;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A caller named "test-client" 1.0 that remembers what it is told and can be made to give up. */
public final class TestCallContext implements CallContext {

    private final List<String> progress = new CopyOnWriteArrayList<>();
    private volatile boolean cancelled;
    private volatile Principal principal = Principal.LOCAL;

    /** Makes this the call of another caller, and returns it. */
    public TestCallContext as(Principal other) {
        principal = other;
        return this;
    }

    /** Makes {@link #cancelled} true from now on. */
    public void cancel() {
        cancelled = true;
    }

    /** Returns each progress message as {@code done/total message}. */
    public List<String> progressMessages() {
        return List.copyOf(progress);
    }

    @Override
    public void progress(double done, double total, String message) {
        progress.add(done + "/" + total + " " + message);
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    @Override
    public String clientName() {
        return "test-client";
    }

    @Override
    public String clientVersion() {
        return "1.0";
    }

    @Override
    public void log(LogLevel level, String message) {}

    @Override
    public boolean canAsk(Class<? extends ClientRequest> kind) {
        return false;
    }

    @Override
    public Map<String, ClientAnswer> ask(Map<String, ClientRequest> questions) {
        throw new ProtocolException(ErrorCode.INVALID_REQUEST, "The test client cannot be asked");
    }

    @Override
    public Principal principal() {
        return principal;
    }
}
