package dev.holt.protocol.modern;

import dev.holt.protocol.Message;
import dev.holt.protocol.Outlet;

/** A request whose answer is known before it is run. */
final class KnownAnswer implements StatelessCall {

    private final Object id;
    private final Message answer;
    private final Cancellation cancellation = new Cancellation();

    KnownAnswer(Object id, Message answer) {
        this.id = id;
        this.answer = answer;
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
        new CallOutlet(outlet, cancellation).answer(answer);
    }

    @Override
    public void cancel() {
        cancellation.ask();
    }
}
