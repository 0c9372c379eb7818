package dev.holt.protocol.modern;

import dev.holt.protocol.Message;
import dev.holt.protocol.Outlet;
import java.util.Map;

/** Tells what the server is and has; always the same. */
final class DiscoverCall implements StatelessCall {

    private final Object id;
    private final Map<String, Object> result;
    private final Cancellation cancellation = new Cancellation();

    DiscoverCall(Object id, Map<String, Object> result) {
        this.id = id;
        this.result = result;
    }

    @Override
    public Object id() {
        return id;
    }

    @Override
    public boolean isListen() {
        return false;
    }

    @Override
    public void run(Outlet outlet) {
        new CallOutlet(outlet, cancellation).answer(new Message.Result(id, result));
    }

    @Override
    public void cancel() {
        cancellation.ask();
    }
}
