package dev.holt.tools.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.index.IndexOptions;
import dev.holt.index.IndexQueries;
import dev.holt.index.QueryLimits;
import dev.holt.index.WikiIndex;
import dev.holt.render.cache.CacheOptions;
import dev.holt.render.cache.PageRenderer;
import dev.holt.render.cache.RenderEngine;
import dev.holt.render.cache.RenderRequest;
import dev.holt.render.evaluation.EvaluationLimits;
import dev.holt.render.evaluation.Target;
import dev.holt.render.evaluation.WikiAddresses;
import dev.holt.render.html.CompileOptions;
import dev.holt.render.macro.Variants;
import dev.holt.render.macro.library.MacroLibrary;
import dev.holt.render.macro.library.MacroLimits;
import dev.holt.render.program.Format;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TestWiki;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is written, and whoever reads: a page kept with the index's real answers is what another
 * process would show that keeps none.
 */
class RealQueriesLawTest {
    /** How often the process that keeps pages ends and starts anew. */
    private static final int LIVES = Integer.getInteger("holt.laws.lives", 5);

    /** How many changes it sees in each life. */
    private static final int STEPS = 15;

    private static final int REQUESTS = 3;
    private static final List<Map<String, String>> READERS =
            List.of(
                    Map.of(),
                    Map.of(Variants.ZONE, "Asia/Tokyo"),
                    Map.of(Variants.LANGUAGE, "de", Variants.ZONE, "America/New_York"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void keptPages_areWhatAnotherProcessWouldShow(long seed) {
        Random random = new Random(seed);
        // Folded often, so that answers come from disk and from memory.
        IndexOptions options = IndexOptions.defaults().withFoldAfterPages(6);
        try (TestWiki test = TestWiki.bare();
                WikiIndex index = WikiIndex.open(test.wiki(), options)) {
            AskingWiki world = new AskingWiki(test, () -> index, random);
            WikiRendering rendering =
                    new WikiRendering(test.wiki(), () -> index, CompileOptions.DEFAULT);
            int changes = 0;
            long reused = 0;
            for (int life = 0; life < LIVES; life++) {
                try (PageRenderer kept = rendering.renderer("test", test.clock());
                        Other other = Other.start(test)) {
                    for (int step = 0; step < STEPS; step++) {
                        changes += world.step() ? 1 : 0;
                        String when = "seed %d, life %d, step %d".formatted(seed, life, step);
                        agree(kept, test.head(), other, wishes(world), when);
                    }
                    reused += hits(kept);
                }
            }
            assertThat(changes).isGreaterThan(LIVES * STEPS / 2);
            assertThat(reused).isGreaterThan((long) LIVES * STEPS);
        }
    }

    private static void agree(
            PageRenderer kept, Snapshot head, Other other, List<Wish> wishes, String when) {
        try (PageRenderer fresh = other.renderer()) {
            for (Wish wish : wishes) {
                String expected = fresh.render(wish.at(other.wiki().head())).text();
                assertThat(kept.render(wish.at(head)).text())
                        .as("%s, %s", when, wish)
                        .isEqualTo(expected);
            }
        }
    }

    private record Wish(PageName page, Map<String, String> reader) {
        RenderRequest at(Snapshot snapshot) {
            return new RenderRequest(
                    snapshot, new Target(page, Format.HTML, new WikiAddresses()), reader);
        }
    }

    private static List<Wish> wishes(AskingWiki world) {
        return Stream.generate(() -> new Wish(world.page(), world.one(READERS)))
                .limit(REQUESTS)
                .toList();
    }

    private static long hits(PageRenderer renderer) {
        return renderer.counts().fastHits()
                + renderer.counts().memoryHits()
                + renderer.counts().diskHits();
    }

    /** Another process on the repository: its own view of it, its history and its index. */
    private record Other(Wiki wiki, WikiIndex index, Clock clock) implements AutoCloseable {
        static Other start(TestWiki test) {
            WikiOptions options = WikiOptions.defaults().withClock(test.clock());
            Wiki wiki = Wiki.open(test.folder(), options);
            WikiIndex index = WikiIndex.open(wiki, IndexOptions.defaults());
            return new Other(wiki, index, test.clock());
        }

        /** Keeps neither pages nor answers of earlier ones. */
        PageRenderer renderer() {
            RenderEngine engine =
                    new RenderEngine(
                            CompileOptions.DEFAULT.compiler(),
                            MacroLibrary.of(
                                    MacroLimits.defaults(), MacroLibrary.class.getClassLoader()),
                            new IndexQueries(() -> wiki, () -> index, QueryLimits.defaults()),
                            EvaluationLimits.defaults());
            return new PageRenderer(engine, CacheOptions.off("test"), clock);
        }

        @Override
        public void close() {
            index.close();
            wiki.close();
        }
    }
}
