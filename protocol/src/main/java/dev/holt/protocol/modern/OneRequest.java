package dev.holt.protocol.modern;

import dev.holt.protocol.CallContext;
import dev.holt.protocol.ClientAnswer;
import dev.holt.protocol.ClientRequest;
import dev.holt.protocol.LogLevel;
import dev.holt.protocol.Notices;
import dev.holt.protocol.Principal;
import dev.holt.protocol.ProgressReports;
import java.util.Map;

/** A request while it is answered, as its handler sees it: nothing but what the request brought. */
final class OneRequest implements CallContext {

    private final RequestEnvelope envelope;
    private final Principal principal;
    private final CallOutlet outlet;
    private final Questions questions;
    private final ProgressReports reports;

    OneRequest(
            RequestEnvelope envelope, Principal principal, CallOutlet outlet, Questions questions) {
        this.envelope = envelope;
        this.principal = principal;
        this.outlet = outlet;
        this.questions = questions;
        this.reports = new ProgressReports(envelope.progressToken().orElse(null));
    }

    @Override
    public void progress(double done, double total, String message) {
        reports.next(done, total, message).ifPresent(outlet::send);
    }

    @Override
    public void log(LogLevel level, String message) {
        if (envelope.logLevel().filter(least -> level.compareTo(least) >= 0).isPresent()) {
            outlet.send(Notices.log(level, message));
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
