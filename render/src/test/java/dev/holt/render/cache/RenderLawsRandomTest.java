package dev.holt.render.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.wiki.TestWiki;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever happens to the wiki, the time and the cache's files, and whoever asks: what is served is
 * what rendering from nothing gives.
 */
class RenderLawsRandomTest {
    private static final int STEPS = Integer.getInteger("holt.laws.steps", 80);
    private static final int REQUESTS = 3;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void pagesOfAskingLines_areWhatFreshOnesWouldBe(long seed) {
        try (TestWiki test = TestWiki.bare()) {
            agreeAllAlong(test, Rendering.engine(test), seed);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void pagesOfMarkdown_areWhatFreshOnesWouldBe(long seed) {
        try (TestWiki test = TestWiki.bare()) {
            agreeAllAlong(test, Rendering.holts(test), seed);
        }
    }

    private static void agreeAllAlong(TestWiki test, RenderEngine engine, long seed) {
        try (PageRenderer fresh =
                new PageRenderer(engine, CacheOptions.off("test"), test.clock())) {
            RandomWorld world = new RandomWorld(test, seed);
            test.write("Home", "text");
            List<PageRenderer> cached = new ArrayList<>();
            for (CacheOptions options : kinds(test)) {
                cached.add(new PageRenderer(engine, options, test.clock()));
            }
            for (int step = 0; step < STEPS; step++) {
                world.step();
                for (int i = 0; i < REQUESTS; i++) {
                    agree(world.request(), fresh, cached, step);
                }
                mishap(world, test, engine, cached);
            }
            cached.forEach(PageRenderer::close);
            assertThat(cached.get(0).counts().evaluations())
                    .isLessThan(fresh.counts().evaluations());
        }
    }

    /** In memory; two sharing a folder; the disk alone; too little memory and disk for anything. */
    private static List<CacheOptions> kinds(TestWiki test) {
        Path folder = folder(test);
        return List.of(
                Rendering.memory(),
                Rendering.memory().withDisk(DiskOptions.in(folder)),
                Rendering.memory().withDisk(DiskOptions.in(folder)).withMaxVariants(1),
                Rendering.memory().withMemoryBytes(0).withDisk(DiskOptions.in(folder)),
                Rendering.memory()
                        .withMemoryBytes(20_000)
                        .withDisk(DiskOptions.in(folder).withBounds(60_000, 20)));
    }

    private static Path folder(TestWiki test) {
        return test.wiki().stateFolder().resolve("render");
    }

    private static void agree(
            RenderRequest request, PageRenderer fresh, List<PageRenderer> cached, int step) {
        String expected = fresh.render(request).text();
        for (int i = 0; i < cached.size(); i++) {
            assertThat(cached.get(i).render(request).text())
                    .as(
                            "step %d, cache %d, %s at %s",
                            step, i, request.target(), request.snapshot())
                    .isEqualTo(expected);
        }
    }

    /** Now and then a process ends and another starts, or somebody harms the files. */
    private static void mishap(
            RandomWorld world, TestWiki test, RenderEngine engine, List<PageRenderer> cached) {
        if (world.below(10) == 0) {
            int which = 1 + world.below(cached.size() - 1);
            cached.get(which).close();
            cached.set(which, new PageRenderer(engine, kinds(test).get(which), test.clock()));
        }
        if (world.below(25) == 0) {
            cached.forEach(PageRenderer::flush);
            DamagedFiles.harm(folder(test), world);
        }
    }
}
