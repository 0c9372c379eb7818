package dev.holt.wiki;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The threads of this JVM that want to write to one wiki, one of them at a time and in the order in
 * which they came.
 *
 * <p>Unlike a fair lock, a thread that waits learns that those before it get on, and so need not
 * give up its place to find out.
 */
final class WriterQueue {
    private final Deque<Thread> waiting = new ArrayDeque<>();
    private @Nullable Thread holder;
    private long moves;

    /**
     * Waits until this thread is the one that may write.
     *
     * @return false when the patience ended first
     */
    synchronized boolean enter(Patience patience) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Thread me = Thread.currentThread();
        long seen = moves;
        waiting.addLast(me);
        try {
            while (holder != null || !me.equals(waiting.peekFirst())) {
                if (moves != seen) {
                    seen = moves;
                    patience.advanced();
                }
                long left = patience.left();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            holder = me;
            return true;
        } finally {
            waiting.remove(me);
            notifyAll(); // whoever is first now may not have been when it was woken
        }
    }

    /** Whether this thread is the one that may write. */
    synchronized boolean isMine() {
        return Thread.currentThread().equals(holder);
    }

    /** The holder has come nearer to its turn among the processes. */
    synchronized void moved() {
        moves++;
        notifyAll();
    }

    /** Lets the next thread in. */
    synchronized void leave() {
        holder = null;
        moved();
    }
}
