package dev.holt.protocol;

import java.util.function.Consumer;

/** Tells of changes to what a server offers, to those who asked, while they listen. */
@FunctionalInterface
public interface ChangeSource {

    /** Nothing ever changes. */
    ChangeSource NEVER = (interest, listener) -> () -> {};

    /**
     * Starts telling a listener.
     *
     * <p>A change that happens after this method has returned is told, once or more often, soon;
     * the listener is called on a thread of the source, must not block, and is not called after
     * {@link Watch#close} has returned.
     */
    Watch watch(Interest interest, Consumer<Change> listener);

    /** A listener's registration. */
    @FunctionalInterface
    interface Watch extends AutoCloseable {
        /** Ends it; does nothing when it has ended. */
        @Override
        void close();
    }
}
