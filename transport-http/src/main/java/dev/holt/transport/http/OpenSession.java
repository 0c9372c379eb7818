package dev.holt.transport.http;

import dev.holt.protocol.Message;
import dev.holt.protocol.Outlet;
import dev.holt.protocol.Principal;
import dev.holt.protocol.legacy.LegacySession;
import dev.holt.protocol.legacy.SessionServer;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A session, when it was last used, and the stream its client listens to; a session in use is never
 * idle. What is said unasked is lost while nobody listens.
 */
final class OpenSession implements Outlet {

    /** Cannot be guessed, as whoever knows it may try to use the session. */
    private final String id = UUID.randomUUID().toString();

    private final LegacySession session;
    private final LongSupplier nanoClock;
    private @Nullable ListeningStream listener;
    private boolean ended;
    private int users;
    private long lastUsed;

    OpenSession(SessionServer server, LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.lastUsed = nanoClock.getAsLong();
        this.session = server.open(this);
    }

    String id() {
        return id;
    }

    LegacySession session() {
        return session;
    }

    /** Returns whether this caller opened it, with the rights it has now. */
    boolean belongsTo(Principal principal) {
        return session.belongsTo(principal);
    }

    synchronized void enter() {
        users++;
    }

    synchronized void leave() {
        users--;
        lastUsed = nanoClock.getAsLong();
    }

    synchronized boolean isIdleFor(long nanos) {
        return users == 0 && nanoClock.getAsLong() - lastUsed > nanos;
    }

    /**
     * Uses a stream in place of the one before, which ends; as does this one of an ended session.
     */
    synchronized void listen(ListeningStream stream) {
        enter();
        closeListener();
        listener = stream;
        if (ended) {
            stream.close();
        }
    }

    /** Ends the use that {@link #listen} began. */
    synchronized void unlisten(ListeningStream stream) {
        if (stream.equals(listener)) {
            listener = null;
        }
        leave();
    }

    /** Never blocks, as a listening stream does not. */
    @Override
    public synchronized void send(Message message) {
        if (listener != null) {
            listener.send(message);
        }
    }

    @Override
    public synchronized boolean gone() {
        return listener == null;
    }

    /** Ends the session and its stream. */
    void close() {
        session.close();
        end();
    }

    private synchronized void end() {
        ended = true;
        closeListener();
    }

    private void closeListener() {
        if (listener != null) {
            listener.close();
        }
    }
}
