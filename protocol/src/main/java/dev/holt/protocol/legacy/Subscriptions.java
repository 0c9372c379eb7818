package dev.holt.protocol.legacy;

import dev.holt.protocol.Change;
import dev.holt.protocol.ChangeSource.Watch;
import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.Interest;
import dev.holt.protocol.Notices;
import dev.holt.protocol.Principal;
import dev.holt.protocol.ProtocolException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a session's client hears of without asking each time: changes of the lists, and of the
 * resources it has subscribed to.
 */
final class Subscriptions implements AutoCloseable {

    /** The longest URI that can be subscribed to, in UTF-16 units. */
    static final int MAX_URI_LENGTH = 4096;

    private final SessionContext context;
    private final Map<String, Watch> watches = new HashMap<>();
    private @Nullable Watch lists;
    private boolean closed;

    Subscriptions(SessionContext context) {
        this.context = context;
    }

    /** Starts telling of changes to the lists. */
    synchronized void begin(Principal owner) {
        Interest interest = new Interest(true, true, true, Set.of(), owner);
        lists = watch(interest, change -> !(change instanceof Change.Updated));
    }

    /** Starts telling of changes to a resource; does nothing when they are told already. */
    synchronized void add(String uri, Principal caller) {
        if (uri.length() > MAX_URI_LENGTH) {
            throw refusal("uri is longer than " + MAX_URI_LENGTH + " characters");
        }
        if (closed || watches.containsKey(uri)) {
            return;
        }
        int limit = context.options().maxSubscriptions();
        if (watches.size() >= limit) {
            throw refusal(
                    "this session has "
                            + limit
                            + " subscriptions, the most there can be; unsubscribe from others");
        }
        Interest interest = new Interest(false, false, false, Set.of(uri), caller);
        watches.put(uri, watch(interest, new Change.Updated(uri)::equals));
    }

    synchronized void remove(String uri) {
        Watch watch = watches.remove(uri);
        if (watch != null) {
            watch.close();
        }
    }

    @Override
    public void close() {
        List<Watch> ended;
        Watch listWatch;
        synchronized (this) {
            closed = true;
            ended = List.copyOf(watches.values());
            watches.clear();
            listWatch = lists;
            lists = null;
        }
        ended.forEach(Watch::close);
        if (listWatch != null) {
            listWatch.close();
        }
    }

    private Watch watch(Interest interest, Predicate<Change> wanted) {
        return context.catalog()
                .changes()
                .watch(
                        interest,
                        change -> {
                            if (wanted.test(change)) {
                                tell(change);
                            }
                        });
    }

    private void tell(Change change) {
        context.unsolicited().send(Notices.changed(change));
    }

    private static ProtocolException refusal(String reason) {
        return new ProtocolException(ErrorCode.INVALID_PARAMS, "resources/subscribe: " + reason);
    }
}
