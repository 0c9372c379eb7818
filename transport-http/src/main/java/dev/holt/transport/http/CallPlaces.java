package dev.holt.transport.http;

import dev.holt.protocol.Principal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Places for requests that are read and worked on; who finds none waits for a while. */
final class CallPlaces {

    private final Semaphore all;
    private final int mostEach;
    private final Duration patience;

    /** One for each principal that ever called: as many as there are tokens. */
    private final Map<String, Semaphore> each = new ConcurrentHashMap<>();

    CallPlaces(HttpLimits limits) {
        this.all = new Semaphore(limits.counts().calls());
        this.mostEach = Math.min(limits.counts().callsEach(), limits.counts().calls());
        this.patience = limits.times().idle();
    }

    /** Takes a place, to be given back by {@link #leave}. */
    void enter(Principal principal) throws Refused {
        Semaphore own = own(principal);
        if (!take(own)) {
            throw full();
        }
        if (!take(all)) {
            own.release();
            throw full();
        }
    }

    void leave(Principal principal) {
        all.release();
        own(principal).release();
    }

    private Semaphore own(Principal principal) {
        return each.computeIfAbsent(principal.name(), name -> new Semaphore(mostEach));
    }

    private boolean take(Semaphore places) {
        try {
            return places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Refused full() {
        return new Refused(503, "Too many calls are being worked on; try again");
    }
}
