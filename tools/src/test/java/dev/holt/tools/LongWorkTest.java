package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.index.QueryWords;
import dev.holt.index.SearchResult;
import dev.holt.index.UnfinishedIndex;
import dev.holt.wiki.Revision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What callers hear of work that takes a while, and how they end it. */
class LongWorkTest {
    private static final int PAGES = 250;

    private final ToolBench bench = ToolBench.empty();

    @BeforeEach
    void fill() {
        Map<String, byte[]> pages = new LinkedHashMap<>();
        for (int i = 0; i < PAGES; i++) {
            pages.put(
                    "P%03d.md".formatted(i),
                    "---\ntags: [all]\n---\nword\n".getBytes(StandardCharsets.UTF_8));
        }
        bench.wiki().commit("Fill", pages);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource({"search, query, word", "page_links, page, P000", "list_pages, tag, all"})
    void firstQuestion_tellsHowManyPagesAreIndexed(String tool, String name, String value) {
        TestCall first = new TestCall();
        TestCall second = new TestCall();

        assertThat(bench.call(first, tool, name, value).error()).isEmpty();
        assertThat(bench.call(second, tool, name, value).error()).isEmpty();

        assertThat(first.progressSeen()).last().isEqualTo("250/250 indexing pages");
        assertThat(second.progressSeen()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "search, query, word",
        "page_links, page, P000",
        "list_pages, tag, all",
        "check_wiki, show, orphans"
    })
    void callerThatGivesUpBeforeTheIndexIsThere_isNotKept(String tool, String name, String value) {
        assertThat(bench.call(TestCall.cancelledAfter(1), tool, name, value).error())
                .isEqualTo("cancelled");

        assertThat(bench.call(tool, name, value).error()).isEmpty();
    }

    @Test
    void check_tellsOfIndexPagesAndLinksInOneCount() {
        TestCall caller = new TestCall();

        bench.call(caller, "check_wiki");

        assertThat(caller.progressSeen())
                .endsWith(
                        "250/504 indexing pages",
                        "450/504 checking pages",
                        "501/504 checking links",
                        "502/504 checking links",
                        "503/504 checking links",
                        "504/504 checking links");
    }

    @Test
    void checkThatNobodyWaitsFor_ends() {
        bench.call("search", "query", "word");
        TestCall caller = TestCall.cancelledAfter(3);

        assertThat(bench.call(caller, "check_wiki").error()).isEqualTo("cancelled");

        assertThat(caller.progressSeen())
                .containsExactly("200/254 checking pages", "251/254 checking links");
    }

    @Test
    void manyChanges_areToldWhileTheyAreMade() {
        TestCall caller = new TestCall();

        assertThat(bench.call(caller, "change_pages", "changes", changes(30)).error()).isEmpty();

        assertThat(caller.progressSeen())
                .containsExactly("10/30 changing pages", "20/30 changing pages");
    }

    @Test
    void changesGivenUpBeforeTheCommit_changeNothing() {
        Revision before = bench.head().revision();
        TestCall caller = TestCall.cancelledAfter(30);

        ToolBench.Reply reply = bench.call(caller, "change_pages", "changes", changes(30));

        assertThat(reply.error()).isEqualTo("cancelled");
        assertThat(bench.head().revision()).isEqualTo(before);
        assertThat(bench.call("change_pages", "changes", changes(30)).error()).isEmpty();
    }

    @Test
    void changesGivenUpOnceTheyAreCommitted_areAnswered() {
        Revision before = bench.head().revision();
        TestCall caller = TestCall.cancelledAfter(31);

        ToolBench.Reply reply = bench.call(caller, "change_pages", "changes", changes(30));

        assertThat(reply.error()).isEmpty();
        assertThat(caller.cancelled()).isTrue();
        assertThat(bench.head().revision()).isNotEqualTo(before);
        assertThat(reply.field("revision")).isEqualTo(bench.head().revision().abbreviated());
    }

    @Test
    void moveWithoutAnIndex_tellsHowManyPagesAreIndexed() {
        TestCall caller = new TestCall();

        bench.call(caller, "move_page", "page", "P000", "to", "Q");

        assertThat(caller.progressSeen()).last().isEqualTo("250/251 indexing pages");
    }

    @Test
    void searchWithoutPatience_isPartialUntilEverythingIsIndexed() throws IOException {
        ToolLimits impatient = ToolLimits.defaults().withIndexWait(Duration.ZERO);
        try (ToolBench some = ToolBench.with(impatient);
                UnfinishedIndex unfinished =
                        new UnfinishedIndex(some.index(), some.wiki().wiki())) {
            some.wiki().writeAll(Map.of("A", "word\n", "B", "word\n", "C", "word\n"));
            ToolBench.Reply first;
            try (var _ = unfinished.ready(some.head(), List.of("A", "B"))) {
                first = some.call("search", "query", "word");
            }
            unfinished.finish();
            ToolBench.Reply whole = some.call("search", "query", "word", "wait", true);

            assertThat(first.text()).contains("Partial: 2 of 3 pages are indexed. Ask again");
            assertThat(first.field("partial")).isEqualTo(true);
            assertThat(first.list("hits"))
                    .extracting(hit -> hit.get("page"))
                    .containsOnly("A", "B");
            assertThat(whole.fields()).doesNotContainKey("partial");
            assertThat(whole.list("hits")).hasSize(3);
        }
    }

    @Test
    void partOfTheWiki_isFlaggedInAnAnswer() {
        SearchResult result =
                new SearchResult(
                        bench.head().revision(),
                        List.of(),
                        0,
                        true,
                        false,
                        List.of(),
                        Map.of(),
                        new QueryWords(Set.of(), Set.of()),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.of(new SearchResult.Part(3_120, 7_424)),
                        Optional.empty());

        ToolBench.Reply reply =
                new ToolBench.Reply(SearchAnswer.nothing(result, 7_424, List.of()).result());

        assertThat(reply.text()).contains("Partial: 3,120 of 7,424 pages are indexed. Ask again");
        assertThat(reply.field("partial")).isEqualTo(true);
        assertThat(reply.field("indexed_pages")).isEqualTo(3_120);
        assertThat(reply.field("searched_pages")).isEqualTo(3_120);
        assertThat(reply.text()).contains("Nothing matches among 3,120 pages");
    }

    private static List<Map<String, Object>> changes(int count) {
        return new ArrayList<>(
                IntStream.range(0, count)
                        .mapToObj(i ->
                                Map.<String, Object>of(
                                        "op", "write", "page", "New" + i, "content", "New\n"))
                        .toList());
    }
}
