package dev.holt.transport.http;

import dev.holt.protocol.Change;
import dev.holt.protocol.ChangeSource;
import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.Interest;
import dev.holt.protocol.ProtocolException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A source of changes of which each principal follows a limited number of resources, over all its
 * sessions and streams: each has limits of its own, but there may be many.
 */
final class FollowedCount implements ChangeSource {

    private final ChangeSource source;
    private final int mostEach;
    private final Map<String, Integer> followed = new HashMap<>();

    FollowedCount(ChangeSource source, int mostEach) {
        this.source = source;
        this.mostEach = mostEach;
    }

    /**
     * As {@link ChangeSource#watch}.
     *
     * @throws ProtocolException when the principal would follow too many resources
     */
    @Override
    public Watch watch(Interest interest, Consumer<Change> listener) {
        String name = interest.principal().name();
        int count = interest.uris().size();
        add(name, count);
        Watch watch;
        try {
            watch = source.watch(interest, listener);
        } catch (RuntimeException failure) {
            remove(name, count);
            throw failure;
        }
        AtomicBoolean ended = new AtomicBoolean();
        return () -> {
            watch.close();
            if (ended.compareAndSet(false, true)) {
                remove(name, count);
            }
        };
    }

    /** Returns how many principals follow a resource. */
    synchronized int principals() {
        return followed.size();
    }

    private synchronized void add(String name, int count) {
        int before = followed.getOrDefault(name, 0);
        if (count > mostEach - before) {
            throw new ProtocolException(
                    ErrorCode.INVALID_PARAMS,
                    ("Your clients follow %,d resources, and %,d more would be beyond the limit of"
                                    + " %,d for one caller; unsubscribe from some, or end sessions"
                                    + " and streams that are not needed")
                            .formatted(before, count, mostEach));
        }
        if (count > 0) {
            followed.put(name, before + count);
        }
    }

    private synchronized void remove(String name, int count) {
        followed.computeIfPresent(name, (same, all) -> all > count ? all - count : null);
    }
}
