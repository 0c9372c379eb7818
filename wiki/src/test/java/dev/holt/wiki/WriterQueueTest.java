package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WriterQueueTest {
    private static final WikiOptions PATIENT =
            WikiOptions.defaults().withLockTimeout(Duration.ofMinutes(2));
    private static final WikiOptions AT_ONCE =
            WikiOptions.defaults().withLockTimeout(Duration.ZERO);

    private final WriterQueue queue = new WriterQueue();
    private final List<Integer> turns = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void threadsThatWait_getTheirTurnsInTheOrderInWhichTheyCame() throws Exception {
        enter(PATIENT);
        List<Future<?>> others = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            others.add(waiting(i));
        }

        queue.leave();

        for (Future<?> other : others) {
            other.get();
        }
        assertThat(turns).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void threadThatGivesUp_holdsUpNobody() throws Exception {
        enter(PATIENT);
        Thread givesUp = Thread.ofPlatform().start(this::takeTurnUnlessInterrupted);
        awaitWaiting(new AtomicReference<>(givesUp));
        Future<?> next = waiting(1);

        givesUp.interrupt();
        givesUp.join();
        queue.leave();

        next.get();
        assertThat(turns).containsExactly(1);
    }

    @Test
    void queueThatMoves_makesPatienceLast() throws Exception {
        enter(PATIENT);
        AtomicLong nanos = new AtomicLong();
        AtomicReference<Thread> other = new AtomicReference<>();
        Patience patience =
                new Patience(PATIENT.withLockTimeout(Duration.ofSeconds(10)), nanos::get);
        Future<Boolean> entered =
                threads.submit(() -> {
                    other.set(Thread.currentThread());
                    return queue.enter(patience);
                });
        awaitWaiting(other);

        for (int i = 0; i < 3; i++) {
            synchronized (queue) { // the other thread sees both or nothing
                nanos.addAndGet(Duration.ofSeconds(8).toNanos());
                queue.moved();
            }
        }
        queue.leave();

        assertThat(entered.get()).isTrue();
    }

    @Test
    void patienceThatHasEnded_isRefusedTheTurnAndLeavesTheQueue() throws Exception {
        enter(PATIENT);

        assertThat(threads.submit(() -> enter(AT_ONCE)).get()).isFalse();

        queue.leave();
        assertThat(enter(AT_ONCE)).isTrue();
    }

    @Test
    void holder_isKnown() throws Exception {
        assertThat(queue.isMine()).isFalse();
        enter(PATIENT);

        assertThat(queue.isMine()).isTrue();
        assertThat(threads.submit(queue::isMine).get()).isFalse();
    }

    @Test
    void interruptedThread_leavesTheQueue() throws Exception {
        enter(PATIENT);
        Future<Boolean> interrupted =
                threads.submit(() -> {
                    Thread.currentThread().interrupt();
                    return enter(PATIENT);
                });

        assertThatThrownBy(interrupted::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(InterruptedException.class);
        queue.leave();
        assertThat(enter(AT_ONCE)).isTrue();
    }

    private boolean enter(WikiOptions options) throws InterruptedException {
        return queue.enter(new Patience(options, System::nanoTime));
    }

    private void takeTurnUnlessInterrupted() {
        try {
            enter(PATIENT);
            turns.add(0);
            queue.leave();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A thread that is in the queue when this returns, and notes its turn. */
    private Future<?> waiting(int number) {
        AtomicReference<Thread> thread = new AtomicReference<>();
        Future<?> future =
                threads.submit(() -> {
                    thread.set(Thread.currentThread());
                    enter(PATIENT);
                    turns.add(number);
                    queue.leave();
                    return null;
                });
        awaitWaiting(thread);
        return future;
    }

    private static void awaitWaiting(AtomicReference<Thread> thread) {
        while (thread.get() == null || thread.get().getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }
}
