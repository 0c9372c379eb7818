package dev.holt.server;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A component that is made when it is first asked for, once. If making it fails, the failure goes
 * to the caller and the next call tries again.
 */
final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private volatile @Nullable T made;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T present = made;
        return present != null ? present : make();
    }

    private synchronized T make() {
        T present = made;
        if (present == null) {
            present = maker.get();
            made = present;
        }
        return present;
    }

    /** The component if it was made. */
    Optional<T> ifMade() {
        return Optional.ofNullable(made);
    }
}
