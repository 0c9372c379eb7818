package dev.holt.protocol.modern;

import dev.holt.protocol.Change;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The changes that wait for one client, in order, each once however often it happened. Whoever adds
 * never waits; a client that falls too far behind is given up. Safe for any number of threads.
 */
final class ChangeQueue {

    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Set<Change> waiting = new LinkedHashSet<>();
    private boolean ended;

    /** A queue in which that many different changes can wait; at one more it ends. */
    ChangeQueue(int capacity) {
        this.capacity = capacity;
    }

    void add(Change change) {
        lock.lock();
        try {
            waiting.add(change);
            if (waiting.size() > capacity) {
                ended = true;
            }
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends it: what waits is no longer told. */
    void end() {
        lock.lock();
        try {
            ended = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the next change, which it returns, or for the end, when it is empty. */
    Optional<Change> next() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !ended) {
                news.awaitUninterruptibly();
            }
            if (ended) {
                waiting.clear();
                return Optional.empty();
            }
            Iterator<Change> first = waiting.iterator();
            Change change = first.next();
            first.remove();
            return Optional.of(change);
        } finally {
            lock.unlock();
        }
    }
}
