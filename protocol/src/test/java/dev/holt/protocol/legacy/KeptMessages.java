package dev.holt.protocol.legacy;

import dev.holt.protocol.Message;
import dev.holt.protocol.Outlet;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An outlet to a client that is this test. */
final class KeptMessages implements Outlet {

    private static final int PATIENCE_SECONDS = 60;

    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    private volatile boolean gone;

    @Override
    public void send(Message message) {
        messages.add(message);
    }

    @Override
    public boolean gone() {
        return gone;
    }

    /** Counts as gone from now on; what is sent is still kept. */
    void leave() {
        gone = true;
    }

    /** Returns the next message, once it is there. */
    Message next() throws InterruptedException {
        Message next = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("No message came");
        }
        return next;
    }

    /** Returns what has come and was not taken. */
    List<Message> rest() {
        return List.copyOf(messages);
    }
}
