package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactsReaderTest {
    @Test
    void counts_areThoseOfTheTip() {
        try (TestWiki test = TestWiki.bare()) {
            byte[] bytes = {'x'};
            Revision tip =
                    test.commit(
                            "Add files",
                            Map.of(
                                    "a.md", bytes, "b/c.md", bytes, "b/d.png", bytes, ".hidden",
                                    bytes));

            RepositoryFacts facts = test.wiki().facts();

            assertThat(facts)
                    .isEqualTo(
                            new RepositoryFacts(
                                    test.folder(),
                                    true,
                                    "main",
                                    tip,
                                    2,
                                    1,
                                    2,
                                    1,
                                    0,
                                    0,
                                    facts.looseObjects()));
        }
    }

    @Test
    void emptyWiki_hasFactsToo() {
        try (TestWiki test = TestWiki.withWorkTree()) {
            RepositoryFacts facts = test.wiki().facts();

            assertThat(facts.bare()).isFalse();
            assertThat(facts.tip()).isEqualTo(Revision.NONE);
            assertThat(facts.pages()).isZero();
            assertThat(facts.packedBytes()).isZero();
            assertThat(facts.looseObjects()).isZero();
        }
    }

    @Test
    void looseObjects_areEstimatedFromOneFolder() throws Exception {
        try (TestWiki test = TestWiki.bare()) {
            var sample = Files.createDirectories(test.folder().resolve("objects/17"));
            Files.writeString(sample.resolve("12".repeat(19)), "");
            Files.writeString(sample.resolve("34".repeat(19)), "");

            assertThat(test.wiki().facts().looseObjects()).isEqualTo(512);
        }
    }

    @Test
    void packs_areMeasured() throws Exception {
        try (TestWiki test = TestWiki.bare()) {
            test.write("Home", "text");
            test.git("repack", "-a", "-d", "-q");

            try (var files = Files.list(test.folder().resolve("objects/pack"))) {
                var pack =
                        files.filter(f -> f.toString().endsWith(".pack")).findFirst().orElseThrow();
                assertThat(test.wiki().facts().packedBytes()).isEqualTo(Files.size(pack));
            }
        }
    }
}
