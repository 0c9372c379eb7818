package dev.holt.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LazyTest {
    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicLong now = new AtomicLong();

    @Test
    void manyThreadsAtOnce_getTheOneThing() throws Exception {
        int threads = 64;
        CountDownLatch asking = new CountDownLatch(threads);
        Lazy<Object> lazy = new Lazy<>(() -> madeOnceAllAsk(asking), now::get);
        List<Future<Object>> got = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < threads; i++) {
                got.add(
                        callers.submit(() -> {
                            asking.countDown();
                            return lazy.get();
                        }));
            }
            for (Future<Object> each : got) {
                assertThat(each.get()).isSameAs(lazy.get());
            }
        }
        assertThat(tries).hasValue(1);
    }

    private Object madeOnceAllAsk(CountDownLatch asking) {
        tries.incrementAndGet();
        try {
            asking.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Object();
    }

    @Test
    void afterAFailure_theNextCallTriesAgain() {
        Lazy<String> lazy = failing(1);

        assertThatThrownBy(lazy::get).hasMessage("try 1");
        assertThat(lazy.get()).isEqualTo("made by try 2");
    }

    @Test
    void lastFreeTry_isMadeAtOnce() {
        Lazy<String> lazy = failing(Lazy.FREE_TRIES - 1);

        fail(lazy, Lazy.FREE_TRIES - 1);
        assertThat(lazy.get()).isEqualTo("made by try " + Lazy.FREE_TRIES);
    }

    @Test
    void moreFailuresThanAreFree_areToldAgainDuringThePause() {
        Lazy<String> lazy = failing(Lazy.FREE_TRIES);
        fail(lazy, Lazy.FREE_TRIES);

        now.addAndGet(Lazy.FIRST_PAUSE_NANOS - 1);
        assertThatThrownBy(lazy::get).hasMessage("try " + Lazy.FREE_TRIES);
        assertThat(tries).hasValue(Lazy.FREE_TRIES);
        now.incrementAndGet();
        assertThat(lazy.get()).isEqualTo("made by try " + (Lazy.FREE_TRIES + 1));
    }

    @Test
    void pauses_growToTheLongest() {
        Lazy<String> lazy = failing(100);
        fail(lazy, Lazy.FREE_TRIES);
        for (int i = 0; i < 20; i++) {
            now.addAndGet(Lazy.LONGEST_PAUSE_NANOS);
            assertThatThrownBy(lazy::get).hasMessage("try " + tries.get());
        }
        int before = tries.get();

        now.addAndGet(Lazy.LONGEST_PAUSE_NANOS - 1);
        assertThatThrownBy(lazy::get).hasMessage("try " + before);
        now.incrementAndGet();
        assertThatThrownBy(lazy::get).hasMessage("try " + (before + 1));
    }

    @Test
    void closed_makesNothingAndKeepsWhatThereWas() {
        Lazy<String> unused = failing(0);
        Lazy<String> used = failing(0);
        String made = used.get();

        assertThat(unused.close()).isEmpty();
        assertThat(used.close()).contains(made);
        assertThatThrownBy(unused::get).isInstanceOf(IllegalStateException.class);
        assertThat(tries).hasValue(1);
    }

    private Lazy<String> failing(int times) {
        return new Lazy<>(
                () -> {
                    int number = tries.incrementAndGet();
                    if (number <= times) {
                        throw new IllegalArgumentException("try " + number);
                    }
                    return "made by try " + number;
                },
                now::get);
    }

    private static void fail(Lazy<String> lazy, int times) {
        for (int i = 1; i <= times; i++) {
            assertThatThrownBy(lazy::get).hasMessage("try " + i);
        }
    }
}
