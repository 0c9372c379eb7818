package dev.holt.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.protocol.ToolDispatcher;
import dev.holt.protocol.ToolResult;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComponentsTest {
    @TempDir Path temp;

    @Test
    void table_isWhatTheDocumentationSays() throws IOException {
        try (Components components = components(temp)) {
            DocumentedPart.of("components.md", "components")
                    .isOrBecomes(ComponentDocs.table(components.all()));
        }
    }

    @Test
    void eachComponent_makesJustWhatItsRowSaysItNeeds() {
        try (Components names = components(temp)) {
            for (Component<?> each : names.all()) {
                String name = each.row().name();
                try (Components components = components(temp.resolve(name))) {
                    named(components, name).get();

                    assertThat(made(components)).as(name).isEqualTo(closure(components, name));
                }
            }
        }
    }

    @Test
    void catalog_isThereBeforeGitAndLucene() {
        try (Components components = components(temp.resolve("wiki"))) {
            assertThat(components.catalog().tools()).isNotEmpty();

            assertThat(made(components)).doesNotContain("wiki", "index", "renderer", "web server");
            assertThat(temp.resolve("wiki")).doesNotExist();
        }
    }

    @Test
    void sixtyFourCallsAtOnce_shareOneWiki() throws Exception {
        try (Components components = components(temp.resolve("wiki"))) {
            Set<Wiki> wikis = Collections.newSetFromMap(new IdentityHashMap<>());
            CountDownLatch go = new CountDownLatch(1);
            List<Future<Wiki>> got = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 64; i++) {
                    got.add(
                            threads.submit(() -> {
                                go.await();
                                return components.wiki();
                            }));
                }
                go.countDown();
                for (Future<Wiki> each : got) {
                    wikis.add(each.get());
                }
            }
            assertThat(wikis).hasSize(1);
        }
    }

    @Test
    void wikiThatCannotBeOpened_saysSoOnEachCallAndWorksOnceItIsMended() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("notes"));
        Path stray = Files.writeString(folder.resolve("stray.txt"), "x");
        try (Components components = components(folder)) {
            for (int i = 0; i < Lazy.FREE_TRIES - 1; i++) {
                ToolResult refused = read(components);
                assertThat(refused.isError()).isTrue();
                assertThat(refused.content().toString()).contains("holt init " + folder);
            }
            Files.delete(stray);

            assertThat(read(components).isError()).isFalse();
        }
    }

    @Test
    void indexFolderThatCannotBeWritten_isDoneWithoutAndSearchesAnswer() throws IOException {
        Path folder = temp.resolve("wiki");
        try (Components components = components(folder)) {
            components.wiki();
            Files.createDirectories(folder.resolve(".git/holt"));
            Files.writeString(folder.resolve(".git/holt/index"), "a file where a folder belongs");

            ToolResult found =
                    new ToolDispatcher(components.catalog())
                            .call("search", Map.of("query", "wiki"), DirectCall.ofTerminal());

            assertThat(found.isError()).as(found.content().toString()).isFalse();
        }
    }

    @Test
    void warmup_opensTheWikiAfterTheFirstAnswerAndNothingElse() throws InterruptedException {
        Path folder = temp.resolve("wiki");
        components(folder).wiki().close();
        try (Components components = components(folder);
                Warmup warmup = components.warmup()) {
            components.catalog();
            warmup.answered();

            awaitEnd();
            assertThat(made(components)).contains("wiki").doesNotContain("index", "renderer");
        }
    }

    @Test
    void warmup_makesNoWikiThatNobodyAskedFor() throws InterruptedException {
        try (Components components = components(temp.resolve("wiki"))) {
            Warmup warmup = components.warmup();
            warmup.answered();
            awaitEnd();

            assertThat(made(components)).doesNotContain("wiki");
        }
    }

    @Test
    void closed_opensNothingAnyMore() {
        Components components = components(temp.resolve("wiki"));
        components.close();

        assertThatThrownBy(components::wiki).isInstanceOf(IllegalStateException.class);
        assertThat(temp.resolve("wiki")).doesNotExist();
    }

    @Test
    void readOnlyWithoutAWiki_isRefusedWithTheRemedy() {
        Configuration configuration =
                TestConfiguration.of(temp.resolve("none"), Map.of("HOLT_READ_ONLY", "true"));
        try (Components components = new Components(configuration)) {
            assertThatThrownBy(components::wiki)
                    .isInstanceOf(WikiException.class)
                    .hasMessageContaining("without read-only");
        }
    }

    private static ToolResult read(Components components) {
        return new ToolDispatcher(components.catalog())
                .call("read_page", Map.of("page", "Home"), DirectCall.ofTerminal());
    }

    private static void awaitEnd() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("warm-up")) {
                assertThat(thread.join(Duration.ofMinutes(1))).isTrue();
            }
        }
    }

    private static Component<?> named(Components components, String name) {
        return components.all().stream()
                .filter(component -> component.row().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> closure(Components components, String name) {
        Set<String> all = new HashSet<>(Set.of(name));
        named(components, name)
                .row()
                .needs()
                .forEach(need -> all.addAll(closure(components, need)));
        return all;
    }

    private static Set<String> made(Components components) {
        Set<String> names = new HashSet<>();
        for (Component<?> component : components.all()) {
            component.lazy().ifMade().ifPresent(made -> names.add(component.row().name()));
        }
        return names;
    }

    private static Components components(Path wiki) {
        return new Components(TestConfiguration.of(wiki, Map.of("HOLT_PORT", "0")));
    }
}
