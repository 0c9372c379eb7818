package dev.holt.index.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.wiki.Revision;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AgesCacheTest {
    private static final Revision ONE = new Revision("1".repeat(40));
    private static final Revision OTHER = new Revision("2".repeat(40));

    private final AgesCache cache = new AgesCache();

    @Test
    void agesOfASnapshot_areMadeOnce() {
        PageAges made = new PageAges(Map.of());

        assertThat(cache.of(ONE, () -> made)).isSameAs(made);
        assertThat(cache.of(ONE, () -> new PageAges(Map.of()))).isSameAs(made);
    }

    @Test
    void agesThatTakeLong_holdUpNoOtherSnapshot() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        PageAges slow = new PageAges(Map.of());
        PageAges quick = new PageAges(Map.of());
        try (ExecutorService others = Executors.newFixedThreadPool(2)) {
            Future<PageAges> first =
                    others.submit(() -> cache.of(ONE, () -> after(begun, end, slow)));
            begun.await();
            Future<PageAges> second = others.submit(() -> cache.of(OTHER, () -> quick));
            try {
                assertThat(second.get(60, TimeUnit.SECONDS)).isSameAs(quick);
                assertThat(first.isDone()).isFalse();
            } finally {
                end.countDown();
            }
            assertThat(first.get()).isSameAs(slow);
        }
    }

    private static PageAges after(CountDownLatch begun, CountDownLatch end, PageAges ages) {
        begun.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return ages;
    }
}
