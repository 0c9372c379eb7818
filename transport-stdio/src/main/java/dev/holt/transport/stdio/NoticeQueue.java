package dev.holt.transport.stdio;

import dev.holt.protocol.Message;
import dev.holt.protocol.Outlet;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A way to the client that never keeps the sender waiting, for what is said unasked.
 *
 * <p>Messages wait in order, equal ones once: what they say is that something is another now. So
 * there are never more than the different things that the client has asked to hear of. They are
 * written by a thread that exists only while there are any.
 */
final class NoticeQueue implements Outlet {

    private final Outlet outlet;
    private final Executor threads;
    private final SequencedSet<Message> waiting = new LinkedHashSet<>();
    private boolean writing;

    /** A queue before another outlet, whose {@link Outlet#send} runs on one thread at a time. */
    NoticeQueue(Outlet outlet, Executor threads) {
        this.outlet = outlet;
        this.threads = threads;
    }

    @Override
    public void send(Message message) {
        synchronized (this) {
            waiting.add(message);
            if (writing) {
                return;
            }
            writing = true;
        }
        threads.execute(this::writeAll);
    }

    @Override
    public boolean gone() {
        return outlet.gone();
    }

    private void writeAll() {
        for (Message next = take(); next != null; next = take()) {
            outlet.send(next);
        }
    }

    private synchronized @Nullable Message take() {
        if (waiting.isEmpty()) {
            writing = false;
            return null;
        }
        return waiting.removeFirst();
    }
}
