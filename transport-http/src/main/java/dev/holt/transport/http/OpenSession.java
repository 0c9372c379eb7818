package dev.holt.transport.http;

import dev.holt.protocol.Principal;
import io.modelcontextprotocol.spec.McpStreamableServerSession;
import java.util.function.LongSupplier;

/** A session and when it was last used; a session in use is never idle. */
final class OpenSession {

    private final McpStreamableServerSession session;
    private final Principal owner;
    private final LongSupplier nanoClock;
    private int users;
    private long lastUsed;

    OpenSession(McpStreamableServerSession session, Principal owner, LongSupplier nanoClock) {
        this.session = session;
        this.owner = owner;
        this.nanoClock = nanoClock;
        this.lastUsed = nanoClock.getAsLong();
    }

    McpStreamableServerSession session() {
        return session;
    }

    /** Returns whether this caller opened it, with the rights it has now. */
    boolean belongsTo(Principal principal) {
        return owner.equals(principal);
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
}
