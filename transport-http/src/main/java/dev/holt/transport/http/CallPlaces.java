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
    private final StreamPlaces streams;

    /** One for each principal that has a place or waits for one. */
    private final Map<String, Own> each = new ConcurrentHashMap<>();

    /**
     * Places that are all free.
     *
     * @param streams where calls go that wait for their clients
     */
    CallPlaces(HttpLimits limits, StreamPlaces streams) {
        this.all = new Semaphore(limits.counts().calls());
        this.mostEach = Math.min(limits.counts().callsEach(), limits.counts().calls());
        this.patience = limits.times().idle();
        this.streams = streams;
    }

    /** Takes a place. */
    Place enter(Principal principal) throws Refused {
        Own own = use(principal);
        if (!take(own.places)) {
            forget(principal);
            throw full();
        }
        if (!take(all)) {
            own.places.release();
            forget(principal);
            throw full();
        }
        return new Place(principal, own);
    }

    /** Returns how many principals have a place or wait for one. */
    int principals() {
        return each.size();
    }

    /** Counting happens under the map's lock of the name, so that nobody gets what is forgotten. */
    private Own use(Principal principal) {
        return each.compute(
                principal.name(),
                (name, present) -> {
                    Own own = present == null ? new Own(mostEach) : present;
                    own.users++;
                    return own;
                });
    }

    private void forget(Principal principal) {
        each.computeIfPresent(principal.name(), (name, own) -> --own.users == 0 ? null : own);
    }

    /** The places of one principal, and how many of its calls have one or wait for one. */
    private static final class Own {
        private final Semaphore places;
        private int users;

        private Own(int most) {
            places = new Semaphore(most);
        }
    }

    /**
     * A place that is taken.
     *
     * <p>A call that has asked its client something may wait for minutes, and the answer to its
     * question comes as a request that needs a place too. So it moves among those that listen, if
     * there is room.
     */
    final class Place implements AutoCloseable {
        private final Principal principal;
        private final Own own;
        private boolean moved;

        private Place(Principal principal, Own own) {
            this.principal = principal;
            this.own = own;
        }

        /** Makes room for others while the call waits for its client. */
        synchronized void makeRoom() {
            if (moved) {
                return;
            }
            try {
                streams.enter(principal);
                moved = true;
                leave();
            } catch (Refused noRoom) {
                // Then it stays where it is, which is no worse than having asked nothing.
            }
        }

        @Override
        public synchronized void close() {
            if (moved) {
                streams.leave(principal);
            } else {
                leave();
            }
        }

        private void leave() {
            all.release();
            own.places.release();
            forget(principal);
        }
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
