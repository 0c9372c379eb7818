package dev.holt.render.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.wiki.PageEntry;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TestWiki;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real processes and one folder. */
class SecondProcessTest {
    @TempDir private Path temporary;
    private final TestWiki test = TestWiki.bare();

    @AfterEach
    void close() {
        test.close();
    }

    private List<String> run(int rounds, String... jvmOptions) throws Exception {
        return finished(start(rounds, jvmOptions));
    }

    private Process start(int rounds, String... jvmOptions) throws IOException {
        return OtherProcess.start(test.folder(), rounds, seen(), printed(), jvmOptions);
    }

    private List<String> finished(Process process) throws Exception {
        assertThat(process.waitFor()).as(Files.readString(printed())).isZero();
        return Files.readAllLines(seen());
    }

    private Path seen() {
        return temporary.resolve("seen");
    }

    private Path printed() {
        return temporary.resolve("printed");
    }

    @Test
    void freshProcessWithAWarmDisk_loadsNoMarkdownLibrary() throws Exception {
        test.writeAll(
                Map.of(
                        "Home",
                                "# Home\n\nSee [[Guide]], <<PageCount()>>\n\n<<Include(Guide#One)>>\n",
                        "Guide", "---\ntitle: x\n---\n# One\n\n![[Gone]] **two**\n"));
        List<String> cold = run(1);

        List<String> warm = run(1, "-Xlog:class+load");

        String loaded = Files.readString(printed());
        assertThat(loaded).contains("dev.holt.render.cache.PageRenderer ");
        assertThat(loaded).doesNotContain("com.vladsch.flexmark").doesNotContain("org.snakeyaml");
        assertThat(warm.subList(0, 2)).isEqualTo(cold.subList(0, 2));
        assertThat(warm.getFirst()).contains("class=\"missing\"");
        assertThat(cold.getLast()).doesNotContain("parses=0,");
        assertThat(warm.getLast()).contains("parses=0, evaluations=0,");
    }

    @Test
    void processesThatShareAFolderWhileTheWikiChanges_bothServeWhatIsRight() throws Exception {
        RandomWorld world = new RandomWorld(test, 21);
        test.write("Home", "text");
        Process other = start(40);
        try (Wiki wiki = Wiki.open(test.folder(), WikiOptions.defaults());
                PageRenderer cached =
                        new PageRenderer(
                                OtherProcess.engine(wiki),
                                OtherProcess.options(wiki),
                                Clock.systemUTC());
                PageRenderer fresh =
                        new PageRenderer(
                                OtherProcess.engine(wiki),
                                CacheOptions.off(Rendering.PRODUCER),
                                Clock.systemUTC())) {
            for (int step = 0; other.isAlive() && step < 400; step++) {
                // No dates: the two processes have clocks of their own.
                world.writeWithoutTime();
                Snapshot head = wiki.head();
                for (PageEntry page : head.pages().subList(0, Math.min(3, head.pages().size()))) {
                    assertThat(OtherProcess.line(cached, head, page.name().value()))
                            .isEqualTo(OtherProcess.line(fresh, head, page.name().value()));
                }
            }
            for (String line : finished(other)) {
                if (!line.startsWith("counts ")) {
                    assertThat(line).isEqualTo(again(fresh, wiki, line));
                }
            }
        }
    }

    /** The line that rendering from nothing gives for the same page and revision. */
    private static String again(PageRenderer fresh, Wiki wiki, String line) {
        Snapshot then = wiki.at(line.substring(0, 40));
        String page =
                then.pages().stream()
                        .map(entry -> entry.name().value())
                        .filter(name -> line.startsWith(name + " ", 41))
                        .max(Comparator.comparingInt(String::length))
                        .orElseThrow();
        return OtherProcess.line(fresh, then, page);
    }
}
