package dev.holt.protocol.modern;

import dev.holt.protocol.Message;
import dev.holt.protocol.Outlet;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The way out for one request: one message at a time, the answer last, and nothing once the client
 * no longer wants it. Safe for any number of threads.
 */
final class CallOutlet {

    private final Cancellation cancellation;
    private final Outlet outlet;
    private final ReentrantLock sending = new ReentrantLock();
    private boolean answered;

    CallOutlet(Outlet outlet, Cancellation cancellation) {
        this.outlet = outlet;
        this.cancellation = cancellation;
    }

    /** Sends a message that comes before the answer; drops one that comes after it. */
    void send(Message.Notification notification) {
        write(notification, false);
    }

    /** Sends the answer, the first time. */
    void answer(Message message) {
        write(message, true);
    }

    /** Returns whether nothing more can arrive, or is wanted. */
    boolean isOver() {
        return cancellation.isAsked() || outlet.gone();
    }

    private void write(Message message, boolean last) {
        sending.lock();
        try {
            if (!answered && !cancellation.isAsked()) {
                answered = last;
                outlet.send(message);
            }
        } finally {
            sending.unlock();
        }
    }
}
