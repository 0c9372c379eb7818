package dev.holt.protocol.modern;

import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.Principal;
import dev.holt.protocol.ProtocolException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The streams of changes that are open, by who opened them. Safe for any number of threads. */
final class OpenListens {

    private final int perPrincipal;
    private final Map<String, Set<ChangeQueue>> open = new HashMap<>();
    private boolean ended;

    OpenListens(int perPrincipal) {
        this.perPrincipal = perPrincipal;
    }

    /**
     * Counts one more.
     *
     * @throws ProtocolException when the principal has as many as it may have, or no more are taken
     */
    synchronized void enter(ChangeQueue queue, Principal principal) {
        if (ended) {
            throw new ProtocolException(
                    ErrorCode.INVALID_REQUEST, "The server is about to stop: listen again later");
        }
        Set<ChangeQueue> own = open.computeIfAbsent(principal.name(), name -> new HashSet<>());
        if (own.size() >= perPrincipal) {
            throw new ProtocolException(
                    ErrorCode.INVALID_REQUEST,
                    "%d streams of changes are open already, which is the limit: close one first"
                            .formatted(own.size()));
        }
        own.add(queue);
    }

    synchronized void leave(ChangeQueue queue, Principal principal) {
        open.computeIfPresent(
                principal.name(),
                (name, own) -> {
                    own.remove(queue);
                    return own.isEmpty() ? null : own;
                });
    }

    synchronized int count() {
        return open.values().stream().mapToInt(Set::size).sum();
    }

    /** Ends all, and takes no more. */
    void end() {
        all().forEach(ChangeQueue::end);
    }

    private synchronized List<ChangeQueue> all() {
        ended = true;
        return open.values().stream().flatMap(Set::stream).toList();
    }
}
