package dev.holt.protocol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Changes that a test makes. Safe for any number of threads. */
public final class TestChanges implements ChangeSource {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Map<Object, Listener> listeners = new LinkedHashMap<>();

    private record Listener(Interest interest, Consumer<Change> listener) {}

    @Override
    public synchronized Watch watch(Interest interest, Consumer<Change> listener) {
        Object key = new Object();
        listeners.put(key, new Listener(interest, listener));
        notifyAll();
        return () -> remove(key);
    }

    private synchronized void remove(Object key) {
        listeners.remove(key);
        notifyAll();
    }

    /** Tells everybody of a change, whether they want to hear of it or not. */
    public void fireAtAll(Change change) {
        all().forEach(each -> each.listener().accept(change));
    }

    /** Tells those who follow a resource that it changed. */
    public void update(String uri) {
        all().stream()
                .filter(each -> each.interest().uris().contains(uri))
                .forEach(each -> each.listener().accept(new Change.Updated(uri)));
    }

    /** Returns whether that many listen, as soon as they do, or false after a minute. */
    public synchronized boolean awaitListeners(int count) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (listeners.size() != count) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    /** Returns what those who listen want to hear of. */
    public List<Interest> interests() {
        return all().stream().map(Listener::interest).toList();
    }

    private synchronized List<Listener> all() {
        return List.copyOf(listeners.values());
    }
}
