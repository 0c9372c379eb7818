package dev.holt.server;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A thing that is made when it is first asked for, once, however many threads ask.
 *
 * <p>If making it fails, all who asked meanwhile get the failure, and a later call tries again. A
 * few tries may follow each other at once, as when somebody repairs what the failure named. After
 * that there is a pause between two tries, which doubles, and whoever asks in a pause gets the last
 * failure: something broken for good costs nearly nothing.
 */
final class Lazy<T> implements Supplier<T> {
    /** Failures in a row after which there are pauses. */
    static final int FREE_TRIES = 3;

    static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    static final long LONGEST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(4);

    private final Supplier<? extends T> maker;
    private final LongSupplier nanos;
    private volatile @Nullable T made;
    private @Nullable Failure failure;
    private boolean closed;

    /**
     * @param nanos a clock such as {@link System#nanoTime}
     */
    Lazy(Supplier<? extends T> maker, LongSupplier nanos) {
        this.maker = maker;
        this.nanos = nanos;
    }

    /** The last of some failures in a row, and how long after it there is another try. */
    private record Failure(RuntimeException problem, int inARow, long at, long pause) {
        static Failure after(@Nullable Failure before, RuntimeException problem, long now) {
            int inARow = before == null ? 1 : before.inARow + 1;
            long pause =
                    before == null || inARow < FREE_TRIES
                            ? 0
                            : Math.clamp(before.pause * 2, FIRST_PAUSE_NANOS, LONGEST_PAUSE_NANOS);
            return new Failure(problem, inARow, now, pause);
        }
    }

    /**
     * @throws IllegalStateException when nothing is to be made any more
     */
    @Override
    public T get() {
        T present = made;
        return present != null ? present : make();
    }

    private synchronized T make() {
        T present = made;
        if (present != null) {
            return present;
        }
        if (closed) {
            throw new IllegalStateException("Holt is ending");
        }
        Failure last = failure;
        if (last != null && nanos.getAsLong() - last.at() < last.pause()) {
            throw last.problem();
        }
        try {
            present = maker.get();
        } catch (RuntimeException e) {
            failure = Failure.after(last, e, nanos.getAsLong());
            throw e;
        }
        failure = null;
        made = present;
        return present;
    }

    /** The thing if it was made. */
    Optional<T> ifMade() {
        return Optional.ofNullable(made);
    }

    /** Waits for a try that is under way, and lets there be no other. Returns what there is. */
    synchronized Optional<T> close() {
        closed = true;
        return ifMade();
    }
}
