package dev.holt.render.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.wiki.TestWiki;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ConcurrentRenderingTest {
    private static final int THREADS = 8;
    private static final int STEPS = 40;
    private static final int REQUESTS = 10;

    @Test
    void manyThreadsWhileTheWikiChanges_areAllServedWhatFreshPagesWouldBe() throws Exception {
        try (TestWiki test = TestWiki.bare();
                PageRenderer fresh = Rendering.renderer(test, CacheOptions.off("test"));
                PageRenderer cached =
                        Rendering.renderer(test, Rendering.disk(test).withMemoryBytes(60_000));
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            RandomWorld world = new RandomWorld(test, 31);
            test.write("Home", "text");
            for (int step = 0; step < STEPS; step++) {
                world.step();
                List<RenderRequest> requests = new ArrayList<>();
                for (int i = 0; i < REQUESTS; i++) {
                    requests.add(world.request());
                }
                List<Future<List<String>>> all = new ArrayList<>();
                for (int i = 0; i < THREADS; i++) {
                    all.add(threads.submit(() -> texts(cached, requests)));
                }
                List<String> expected = texts(fresh, requests);
                for (Future<List<String>> each : all) {
                    assertThat(each.get()).isEqualTo(expected);
                }
            }
            assertThat(cached.counts().fastHits()).isPositive();
        }
    }

    private static List<String> texts(PageRenderer renderer, List<RenderRequest> requests) {
        return requests.stream().map(request -> renderer.render(request).text()).toList();
    }
}
