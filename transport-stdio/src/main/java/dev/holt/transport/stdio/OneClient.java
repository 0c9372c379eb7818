package dev.holt.transport.stdio;

import dev.holt.protocol.Catalog;
import dev.holt.protocol.Era;
import dev.holt.protocol.Message;
import dev.holt.protocol.Outlet;
import dev.holt.protocol.Principal;
import dev.holt.protocol.legacy.LegacySession;
import dev.holt.protocol.legacy.SessionOptions;
import dev.holt.protocol.legacy.SessionServer;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one client of a stdio server, in both eras: each message belongs to one of them, whatever
 * came before it. Messages are received one at a time, the work they make is done on any thread.
 */
final class OneClient {

    private static final Logger LOG = LoggerFactory.getLogger(OneClient.class);
    private static final String INITIALIZE = "initialize";

    private final Outlet outlet;
    private final SessionServer sessions;
    private final StatelessRequests stateless;
    private @Nullable LegacySession session;

    OneClient(Catalog catalog, Outlet outlet, StdioOptions options) {
        this.outlet = outlet;
        this.sessions = new SessionServer(catalog, sessionOptions(options.maxCalls()));
        this.stateless = new StatelessRequests(catalog, outlet);
    }

    /** Calls that wait for the client must leave a place, or nobody could read its answers. */
    private static SessionOptions sessionOptions(int maxCalls) {
        SessionOptions options = SessionOptions.forStreams();
        return options.withMaxAsking(Math.min(options.maxAsking(), maxCalls - 1));
    }

    /** Does what must be done in order, and returns the work that need not, if any. */
    @Nullable Runnable receive(Message message) {
        if (message instanceof Message.Request request) {
            return Era.of(message, Optional.empty()) == Era.STATELESS
                    ? stateless.receive(request)
                    : inSession(request);
        }
        if (message instanceof Message.Notification notification) {
            stateless.notice(notification);
        }
        handle(message, session());
        return null;
    }

    /** Ends what only waits for the client: it will say no more. */
    void inputEnded() {
        LegacySession begun = begun();
        if (begun != null) {
            begun.close();
        }
        stateless.endListens();
    }

    /** Waits, after the end of the input, for the last messages of streams of changes. */
    boolean awaitListens(Duration time) throws InterruptedException {
        return stateless.awaitListens(time);
    }

    private @Nullable Runnable inSession(Message.Request request) {
        LegacySession current = session();
        if (request.method().equals(INITIALIZE)) {
            handle(request, current);
            return null;
        }
        return () -> handle(request, current);
    }

    private void handle(Message message, LegacySession current) {
        if (!current.handle(message, outlet, Principal.LOCAL)) {
            LOG.debug("The client answered what it was not asked, or answered too late");
        }
    }

    private synchronized @Nullable LegacySession begun() {
        return session;
    }

    /** Clients of the other era never need one. */
    private synchronized LegacySession session() {
        if (session == null) {
            session = sessions.open(new NoticeQueue(outlet, Thread::startVirtualThread));
        }
        return session;
    }
}
