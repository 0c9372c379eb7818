package dev.holt.transport.http;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A value that is found out anew when it is asked for and older than a while: by one thread, while
 * all others get the last one. So however often it is asked for, the work is bounded.
 */
final class Cached<T> implements Supplier<T> {

    private final Supplier<T> source;
    private final long maxAge;
    private final LongSupplier nanoClock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Known<T> last;

    /**
     * Nothing that is known yet.
     *
     * @param first what is told while it is found out for the first time
     */
    Cached(T first, Supplier<T> source, Duration maxAge, LongSupplier nanoClock) {
        this.source = source;
        this.maxAge = maxAge.toNanos();
        this.nanoClock = nanoClock;
        this.last = new Known<>(first, nanoClock.getAsLong() - this.maxAge);
    }

    private record Known<T>(T value, long since) {}

    @Override
    public T get() {
        if (isOld(last) && lock.tryLock()) {
            try {
                if (isOld(last)) {
                    last = new Known<>(source.get(), nanoClock.getAsLong());
                }
            } finally {
                lock.unlock();
            }
        }
        return last.value();
    }

    private boolean isOld(Known<T> known) {
        return nanoClock.getAsLong() - known.since() >= maxAge;
    }
}
