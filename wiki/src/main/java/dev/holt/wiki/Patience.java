package dev.holt.wiki;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long one write goes on waiting for its turn: as long as it gets nearer now and then, up to a
 * limit for all of it.
 *
 * <p>A queue that moves is worth waiting in, however slow the machine is; one that stands still is
 * not. Used by one thread.
 */
final class Patience {
    private final LongSupplier nanoClock;
    private final long standstill;
    private final Duration whole;
    private final long end;
    private long deadline;
    private boolean gotOn;

    /**
     * Patience that begins now.
     *
     * @param options whose {@link WikiOptions#lockTimeout()} is for a queue that stands still, and
     *     {@link WikiOptions#queueTimeout()} for all of it
     * @param nanoClock the time in nanoseconds, as {@link System#nanoTime()}
     */
    Patience(WikiOptions options, LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.standstill = options.lockTimeout().toNanos();
        long now = nanoClock.getAsLong();
        this.whole =
                options.queueTimeout().compareTo(options.lockTimeout()) > 0
                        ? options.queueTimeout()
                        : options.lockTimeout();
        this.end = now + whole.toNanos();
        this.deadline = now + standstill;
    }

    /** The turn has come nearer. */
    void advanced() {
        gotOn = true;
        long later = nanoClock.getAsLong() + standstill;
        deadline = later - end < 0 ? later : end;
    }

    /** Nanoseconds that are left unless the turn comes nearer; 0 or less when it is over. */
    long left() {
        return deadline - nanoClock.getAsLong();
    }

    /** The limit for all of it. */
    Duration whole() {
        return whole;
    }

    /** Whether the turn came nearer, but it is the limit for all of it that ends the patience. */
    boolean isUsedUp() {
        return gotOn && deadline == end;
    }
}
