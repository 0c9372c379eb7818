package dev.holt.protocol.modern;

import dev.holt.protocol.Answering;
import dev.holt.protocol.CatalogMethods;
import dev.holt.protocol.Freshness;
import dev.holt.protocol.Message;
import dev.holt.protocol.MethodResult;
import dev.holt.protocol.Outlet;
import dev.holt.protocol.Principal;
import java.util.Map;
import java.util.Optional;

/** A request that ends by itself: one of the methods that both eras have. */
final class RequestCall implements StatelessCall {

    private final CatalogMethods methods;
    private final StateSeal seal;
    private final WireResults results;
    private final CheckedRequest checked;
    private final Cancellation cancellation = new Cancellation();

    RequestCall(
            CatalogMethods methods, StateSeal seal, WireResults results, CheckedRequest checked) {
        this.methods = methods;
        this.seal = seal;
        this.results = results;
        this.checked = checked;
    }

    @Override
    public Object id() {
        return checked.request().id();
    }

    @Override
    public boolean isListen() {
        return false;
    }

    @Override
    public void run(Outlet outlet) {
        CallOutlet out = new CallOutlet(outlet, cancellation);
        out.answer(answer(out));
    }

    @Override
    public void cancel() {
        cancellation.ask();
    }

    private Message answer(CallOutlet out) {
        Message.Request request = checked.request();
        return Answering.answer(request.id(), request.method(), () -> result(request, out));
    }

    private Map<String, Object> result(Message.Request request, CallOutlet out) {
        Principal principal = checked.principal();
        Optional<RequestState> before =
                InputResponses.state(request).map(text -> seal.open(text, request, principal));
        Questions questions =
                new Questions(
                        checked.envelope().capabilities(),
                        InputResponses.mayAsk(request.method()),
                        InputResponses.answers(request),
                        before);
        OneRequest context = new OneRequest(checked.envelope(), principal, out, questions);
        try {
            MethodResult result = methods.call(request.method(), request.params(), context);
            // What depends on answers is right for this request alone, not for its URI.
            Freshness freshness =
                    InputResponses.isRetry(request) ? Freshness.NONE : result.freshness();
            return results.complete(request.method(), result.fields(), freshness);
        } catch (InputRequired more) {
            return results.inputRequired(
                    more.inputRequests(), seal.seal(more.state(), request, principal));
        }
    }
}
