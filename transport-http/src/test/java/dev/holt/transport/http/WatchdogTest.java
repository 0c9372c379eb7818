package dev.holt.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WatchdogTest {

    private static final Duration INTERVAL = Duration.ofMillis(1);

    private final AtomicLong nanos = new AtomicLong();
    private final Watchdog watchdog = new Watchdog(INTERVAL, nanos::get);

    @Test
    void longCall_isSignedAgainAndAgain() throws Exception {
        Semaphore signs = new Semaphore(0);
        try (Watchdog.Watch _ = watchdog.watch(signs::release)) {
            nanos.addAndGet(INTERVAL.toNanos());

            assertThat(signs.tryAcquire(3, 1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void callShorterThanTheInterval_isNeverSigned() throws Exception {
        AtomicInteger signs = new AtomicInteger();
        Semaphore others = new Semaphore(0);
        try (Watchdog.Watch _ = watchdog.watch(others::release)) {
            nanos.addAndGet(INTERVAL.toNanos());
            try (Watchdog.Watch _ = watchdog.watch(signs::incrementAndGet)) {
                nanos.addAndGet(INTERVAL.toNanos() - 1);
                // The walk that signs the other call passes this one by.
                assertThat(others.tryAcquire(3, 1, TimeUnit.MINUTES)).isTrue();
            }
        }

        assertThat(signs).hasValue(0);
    }

    @Test
    void signThatTakesLong_isNotGivenTwiceAtOnce() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        AtomicInteger slow = new AtomicInteger();
        Semaphore quick = new Semaphore(0);
        try (Watchdog.Watch _ =
                        watchdog.watch(() -> {
                            slow.incrementAndGet();
                            await(hold);
                        });
                Watchdog.Watch _ = watchdog.watch(quick::release)) {
            nanos.addAndGet(INTERVAL.toNanos());
            assertThat(quick.tryAcquire(5, 1, TimeUnit.MINUTES)).isTrue();

            assertThat(slow).hasValueLessThanOrEqualTo(1);
            hold.countDown();
        }
    }

    @Test
    void endedCall_isForgotten() {
        watchdog.watch(() -> {}).close();

        assertThat(watchdog.count()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
