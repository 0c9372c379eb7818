package dev.holt.protocol;

import java.time.Duration;

/**
 * How long clients may reuse an answer, where their era has a way to say so.
 *
 * @param ttl how long it stays right without asking again; zero if it may be wrong at once
 * @param shared whether all callers get the same, so that caches between may keep it
 */
public record Freshness(Duration ttl, boolean shared) {

    /** May be wrong at once, and is for this caller only. */
    public static final Freshness NONE = new Freshness(Duration.ZERO, false);

    public Freshness {
        if (ttl.isNegative()) {
            throw new IllegalArgumentException("A negative time to live");
        }
    }
}
