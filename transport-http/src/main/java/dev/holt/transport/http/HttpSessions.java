package dev.holt.transport.http;

import dev.holt.protocol.Message;
import dev.holt.protocol.Principal;
import dev.holt.protocol.legacy.SessionServer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The sessions of an HTTP server, under ids that only the server makes.
 *
 * <p>Idle sessions are dropped when the next one is opened or they are asked for too late, so that
 * no timer has to run on a quiet server.
 */
final class HttpSessions {

    private final Map<String, OpenSession> sessions = new ConcurrentHashMap<>();
    private final SessionServer server;
    private final HttpLimits limits;
    private final LongSupplier nanoClock;
    private final Set<ListeningStream> listeners = new HashSet<>();
    private boolean stopping;

    HttpSessions(SessionServer server, HttpLimits limits, LongSupplier nanoClock) {
        this.server = server;
        this.limits = limits;
        this.nanoClock = nanoClock;
    }

    List<String> protocolVersions() {
        return server.versions();
    }

    /**
     * What became of a wish for a session.
     *
     * @param session the session, if it was opened
     * @param answer what to say to the client
     */
    record Opened(Optional<OpenSession> session, Message answer) {}

    /** Opens a session, unless there are too many already: then empty. */
    synchronized Optional<Opened> open(Message.Request initialize, Principal principal) {
        sessions.values().stream().filter(this::isExpired).forEach(this::drop);
        if (sessions.size() >= limits.counts().sessions()) {
            return Optional.empty();
        }
        OpenSession opened = new OpenSession(server, nanoClock);
        Message answer = opened.session().initialize(initialize, principal);
        if (!opened.session().isOpen()) {
            return Optional.of(new Opened(Optional.empty(), answer));
        }
        sessions.put(opened.id(), opened);
        return Optional.of(new Opened(Optional.of(opened), answer));
    }

    /** Returns a session that is open and not expired. */
    Optional<OpenSession> find(String id) {
        OpenSession found = sessions.get(id);
        if (found != null && isExpired(found)) {
            drop(found);
            return Optional.empty();
        }
        return Optional.ofNullable(found);
    }

    /** Returns how many sessions are open, idle ones included. */
    int count() {
        return sessions.size();
    }

    /** Ends a session and its streams. */
    void drop(OpenSession ended) {
        sessions.remove(ended.id());
        ended.close();
    }

    /** Remembers a stream to be ended when the server stops; false when it is stopping already. */
    synchronized boolean addListener(ListeningStream stream) {
        return !stopping && listeners.add(stream);
    }

    synchronized void removeListener(ListeningStream stream) {
        listeners.remove(stream);
    }

    /**
     * Ends the streams that clients listen to, and what calls have asked their clients: nobody
     * would take the answers. Calls in flight go on to their answers.
     */
    void stopListening() {
        endListeners();
        sessions.values().forEach(open -> open.session().close());
    }

    private synchronized void endListeners() {
        stopping = true;
        listeners.forEach(ListeningStream::close);
    }

    /** Ends all sessions. */
    void close() {
        List.copyOf(sessions.values()).forEach(this::drop);
    }

    private boolean isExpired(OpenSession open) {
        return open.isIdleFor(limits.times().sessionIdle().toNanos());
    }
}
