package dev.holt.transport.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Does something again and again for each call that takes long.
 *
 * <p>One thread walks all calls at the interval, and only while there are any: a call that ends
 * soon costs an entry in a set, and a quiet server costs nothing.
 */
final class Watchdog {

    private final long interval;
    private final LongSupplier nanoClock;
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean walking = new AtomicBoolean();

    Watchdog(Duration interval, LongSupplier nanoClock) {
        this.interval = interval.toNanos();
        this.nanoClock = nanoClock;
    }

    /**
     * Watches until the watch is closed.
     *
     * @param sign runs, on a thread of its own and never twice at once, from one interval after now
     *     on
     */
    Watch watch(Runnable sign) {
        Watch watch = new Watch(sign, nanoClock.getAsLong());
        watches.add(watch);
        if (!walking.get() && walking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("watchdog").start(this::walk);
        }
        return watch;
    }

    /** Returns how many calls are watched. */
    int count() {
        return watches.size();
    }

    private void walk() {
        do {
            while (!watches.isEmpty()) {
                LockSupport.parkNanos(interval);
                long now = nanoClock.getAsLong();
                watches.forEach(watch -> watch.lookAt(now));
            }
            walking.set(false);
            // A watch that came just before the last line has started no other walk.
        } while (!watches.isEmpty() && walking.compareAndSet(false, true));
    }

    /** One call. */
    final class Watch implements AutoCloseable {
        private final Runnable sign;
        private final long begun;
        private final AtomicBoolean busy = new AtomicBoolean();

        private Watch(Runnable sign, long begun) {
            this.sign = sign;
            this.begun = begun;
        }

        private void lookAt(long now) {
            if (now - begun >= interval && busy.compareAndSet(false, true)) {
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                sign.run();
                            } finally {
                                busy.set(false);
                            }
                        });
            }
        }

        @Override
        public void close() {
            watches.remove(this);
        }
    }
}
