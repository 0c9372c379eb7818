package dev.holt.transport.stdio;

import dev.holt.protocol.Catalog;
import dev.holt.protocol.Message;
import dev.holt.protocol.Outlet;
import dev.holt.protocol.Principal;
import dev.holt.protocol.modern.RequestRefusedException;
import dev.holt.protocol.modern.StatelessCall;
import dev.holt.protocol.modern.StatelessOptions;
import dev.holt.protocol.modern.StatelessServer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The requests of the stateless era that the one client has open. */
final class StatelessRequests {

    private final Catalog catalog;
    private final Outlet outlet;
    private final Map<Object, StatelessCall> open = new ConcurrentHashMap<>();
    private final Set<Thread> listening = ConcurrentHashMap.newKeySet();
    private @Nullable StatelessServer server;

    StatelessRequests(Catalog catalog, Outlet outlet) {
        this.catalog = catalog;
        this.outlet = outlet;
    }

    /**
     * Returns the work that a request makes; null for a stream of changes, which gets a thread of
     * its own, so that it takes no place among the calls.
     */
    @Nullable Runnable receive(Message.Request request) {
        StatelessCall call;
        try {
            call = server().accept(request, Principal.LOCAL, Optional.empty());
        } catch (RequestRefusedException refused) {
            return () -> outlet.send(refused.answer());
        }
        open.put(call.id(), call);
        if (!call.isListen()) {
            return () -> run(call);
        }
        Thread thread = Thread.ofVirtual().unstarted(() -> listen(call));
        listening.add(thread);
        thread.start();
        return null;
    }

    /** Passes on a cancellation; all other notifications mean nothing in this era. */
    void notice(Message.Notification notification) {
        Object id = notification.params().get("requestId");
        if (notification.method().equals("notifications/cancelled") && id != null) {
            StatelessCall call = open.get(id);
            if (call != null) {
                call.cancel();
            }
        }
    }

    /** Ends the streams of changes with their results. */
    void endListens() {
        StatelessServer begun = begun();
        if (begun != null) {
            begun.endListens();
        }
    }

    private synchronized @Nullable StatelessServer begun() {
        return server;
    }

    /** Clients of the other era never need one, nor a key to sign with. */
    private synchronized StatelessServer server() {
        if (server == null) {
            server = new StatelessServer(catalog, StatelessOptions.defaults());
        }
        return server;
    }

    /** Waits until the streams of changes have written what they had to. */
    boolean awaitListens(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        for (Thread thread : listening) {
            if (!thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
                return false;
            }
        }
        return true;
    }

    /** Returns how many requests have no answer yet. */
    int count() {
        return open.size();
    }

    private void listen(StatelessCall call) {
        try {
            run(call);
        } finally {
            listening.remove(Thread.currentThread());
        }
    }

    private void run(StatelessCall call) {
        try {
            call.run(outlet);
        } finally {
            open.remove(call.id(), call);
        }
    }
}
