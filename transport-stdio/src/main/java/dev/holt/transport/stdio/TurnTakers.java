package dev.holt.transport.stdio;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that take turns at waiting for work: whoever has got some does it, while the next one
 * waits.
 *
 * <p>This is the leader/followers pattern (Schmidt and others, 2000). Work begins on the thread
 * that read it, without the wait for another thread to wake up, which would be a good part of the
 * time that a small request takes. Threads are started as they are first needed; they are platform
 * threads, since both reading standard input and reading files would only tie up the carrier of a
 * virtual one.
 */
final class TurnTakers {

    private static final Logger LOG = LoggerFactory.getLogger(TurnTakers.class);

    private final int limit;
    private final Supplier<@Nullable Runnable> source;
    private final ReentrantLock turn = new ReentrantLock();
    private final Semaphore working;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Runnable onEnd;
    private int started;
    private boolean ended;

    /**
     * Threads that have not begun.
     *
     * @param limit how many work at once; while all do, nobody waits for more
     * @param source waits for the next work, asked by one thread at a time; null when there will be
     *     none
     * @param onEnd told once when the source has ended, while work may still be going on
     */
    TurnTakers(int limit, Supplier<@Nullable Runnable> source, Runnable onEnd) {
        this.limit = limit;
        this.source = source;
        this.onEnd = onEnd;
        this.working = new Semaphore(limit);
    }

    void start() {
        turn.lock();
        try {
            startOne();
        } finally {
            turn.unlock();
        }
    }

    /** Waits, after the end of the source, until all work is done or the time is over. */
    void drain(Duration time) {
        try {
            if (!working.tryAcquire(limit, time.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Calls were still running {} after the client had left", time);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void startOne() {
        // A read of standard input cannot be broken off, so it must not keep the process alive.
        Thread.ofPlatform().daemon().name("holt-stdio-" + ++started).start(this::takeTurns);
    }

    private void takeTurns() {
        for (Runnable work = next(); work != null; work = next()) {
            try {
                work.run();
            } catch (RuntimeException | Error bug) {
                LOG.error("A message could not be handled", bug);
            } finally {
                working.release();
            }
        }
    }

    private @Nullable Runnable next() {
        waiting.incrementAndGet();
        turn.lock();
        try {
            waiting.decrementAndGet();
            Runnable work = ended ? null : source.get();
            if (work == null) {
                end();
            } else {
                // Never waits: there are no more threads than permits.
                working.acquireUninterruptibly();
                if (waiting.get() == 0 && started < limit) {
                    startOne();
                }
            }
            return work;
        } finally {
            turn.unlock();
        }
    }

    private void end() {
        if (!ended) {
            ended = true;
            onEnd.run();
        }
    }
}
