package dev.holt.wiki;

/** A {@link TipListener}'s registration. */
@FunctionalInterface
public interface Watching extends AutoCloseable {

    /** Ends it; does nothing when it has ended. A call that is under way goes on. */
    @Override
    void close();
}
