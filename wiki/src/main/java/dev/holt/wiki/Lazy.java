package dev.holt.wiki;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is computed when it is first asked for, and once only.
 *
 * <p>A computation that throws is tried again by the next caller.
 */
final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> computation;
    private volatile @Nullable T value;

    Lazy(Supplier<T> computation) {
        this.computation = computation;
    }

    @Override
    public T get() {
        T present = value;
        return present != null ? present : compute();
    }

    private synchronized T compute() {
        T present = value;
        if (present == null) {
            present = computation.get();
            value = present;
        }
        return present;
    }
}
