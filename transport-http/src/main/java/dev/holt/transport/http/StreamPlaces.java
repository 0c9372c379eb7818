package dev.holt.transport.http;

import dev.holt.protocol.Principal;
import java.util.HashMap;
import java.util.Map;

/** Places for clients that listen, each of which keeps a connection and a thread for long. */
final class StreamPlaces {

    private final int most;
    private final int mostEach;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    StreamPlaces(HttpLimits.Counts limits) {
        this.most = limits.streams();
        this.mostEach = limits.streamsEach();
    }

    /** Takes a place, to be given back by {@link #leave}. */
    synchronized void enter(Principal principal) throws Refused {
        if (all >= most) {
            throw new Refused(503, "Too many clients are listening; try later");
        }
        if (taken.getOrDefault(principal.name(), 0) >= mostEach) {
            throw new Refused(429, "Too many of your clients are listening; end some first");
        }
        taken.merge(principal.name(), 1, Integer::sum);
        all++;
    }

    synchronized void leave(Principal principal) {
        taken.computeIfPresent(principal.name(), (name, count) -> count > 1 ? count - 1 : null);
        all--;
    }

    /** Returns how many are taken. */
    synchronized int count() {
        return all;
    }
}
