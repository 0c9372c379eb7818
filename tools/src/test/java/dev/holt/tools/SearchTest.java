package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchTest {
    private final ToolBench bench = ToolBench.empty();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void firstPagesFound_areLinkedOnceEach() {
        Map<String, String> pages = new TreeMap<>();
        for (int i = 0; i < Answer.MAX_LINKS + 1; i++) {
            pages.put("P" + i, "# Otter\n\notter\n\n## Otter again\n\notter\n");
        }
        bench.wiki().writeAll(pages);

        List<String> links =
                bench.call("search", "query", "otter").result().content().stream()
                        .filter(Content.Link.class::isInstance)
                        .map(link -> ((Content.Link) link).uri())
                        .toList();

        assertThat(links).hasSize(Answer.MAX_LINKS).doesNotHaveDuplicates();
        assertThat(links).allMatch(link -> link.startsWith("wiki://page/P"));
    }

    @Test
    void hit_isAnAddressThatReadPageTakes() {
        bench.wiki()
                .write("Guide", "# Guide\n\nIntro.\n\n## Setup\n\nInstall the zebra package.\n");

        Map<String, Object> hit = bench.call("search", "query", "zebra").list("hits").getFirst();
        ToolBench.Reply read =
                bench.call(
                        "read_page",
                        "page",
                        String.valueOf(hit.get("page")),
                        "section",
                        String.valueOf(hit.get("section")));

        assertThat(read.field("content").toString()).contains("zebra");
        assertThat(read.field("first_line")).isEqualTo(hit.get("first_line"));
    }

    @Test
    void cursor_continuesAtItsRevisionWithoutRepeats() {
        Map<String, String> pages = new HashMap<>();
        for (int i = 0; i < 7; i++) {
            pages.put("Page" + i, "zebra\n");
        }
        bench.wiki().writeAll(pages);
        List<Object> found = new ArrayList<>();

        ToolBench.Reply reply = bench.call("search", "query", "zebra", "limit", 3);
        reply.list("hits").forEach(hit -> found.add(hit.get("page")));
        bench.wiki().write("Page7", "zebra zebra zebra\n");
        while (reply.nextCursor().isPresent()) {
            reply =
                    bench.call(
                            "search",
                            "query",
                            "zebra",
                            "limit",
                            3,
                            "cursor",
                            reply.nextCursor().get());
            reply.list("hits").forEach(hit -> found.add(hit.get("page")));
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(pages.keySet());
    }

    @Test
    void limit_hasBounds() {
        bench.wiki().write("Page", "zebra\n");

        assertThat(bench.call("search", "query", "zebra", "limit", Search.MAX_HITS).error())
                .isEmpty();
        assertThat(bench.call("search", "query", "zebra", "limit", Search.MAX_HITS + 1).text())
                .contains("limit");
        assertThat(bench.call("search", "query", "zebra", "limit", 0).text()).contains("limit");
    }

    @Test
    void changedSince_narrows() {
        String known = bench.wiki().write("Old", "zebra\n").abbreviated();
        bench.wiki().write("New", "zebra\n");

        assertThat(bench.call("search", "query", "zebra", "changed_since", known).list("hits"))
                .extracting("page")
                .containsExactly("New");
    }

    @Test
    void changedBefore_keepsOutWhatChangedSince() {
        String known = bench.wiki().write("Old", "zebra\n").abbreviated();
        bench.wiki().write("New", "zebra\n");

        assertThat(bench.call("search", "query", "zebra", "changed_before", known).list("hits"))
                .extracting("page")
                .containsExactly("Old");
    }

    @Test
    void property_narrowsByValueAndRange() {
        bench.wiki().write("A", "---\nrank: 1\n---\nzebra\n");
        bench.wiki().write("B", "---\nrank: 5\n---\nzebra\n");

        assertThat(bench.call("search", "query", "zebra", "property", "rank>=2").list("hits"))
                .extracting("page")
                .containsExactly("B");
        assertThat(bench.call("search", "query", "zebra", "property", "rank>x").text())
                .contains("name>=5");
    }

    @Test
    void wordThatIsNowhere_isCorrectedAndTold() {
        bench.wiki().write("A", "zebra\n");

        ToolBench.Reply reply = bench.call("search", "query", "zebrra");

        assertThat(reply.text()).contains("read as another word: zebrra as zebra");
        assertThat(reply.field("corrected")).isEqualTo(Map.of("zebrra", "zebra"));
    }

    @Test
    void facetsAndExplanation_areToldWhenAsked() {
        bench.wiki().write("Zoo/A", "---\ntags: [animal]\n---\nzebra\n");

        ToolBench.Reply reply =
                bench.call("search", "query", "zebra", "facets", true, "explain", true);

        assertThat(reply.text())
                .contains("Tags of the matching pages: animal 1")
                .contains("Folders of the matching pages: Zoo/ 1")
                .containsPattern("score \\d+\\.\\d\\d: zebra");
        assertThat(reply.field("facets"))
                .isEqualTo(Map.of("tags", Map.of("animal", 1), "folders", Map.of("Zoo/", 1)));
    }

    @Test
    void nothingFound_namesPagesThatAreCalledAlike() {
        bench.wiki().write("Kubernetes", "pods\n");

        ToolBench.Reply reply = bench.call("search", "query", "kuberntis");

        assertThat(reply.list("hits")).isEmpty();
        assertThat(reply.text()).contains("Did you mean the page Kubernetes?");
    }

    @Test
    void asOf_searchesThePast() {
        String then = bench.wiki().write("Old", "zebra\n").abbreviated();
        bench.wiki().write("Old", "horse\n");

        assertThat(bench.call("search", "query", "zebra", "as_of", then).list("hits")).hasSize(1);
        assertThat(bench.call("search", "query", "zebra").list("hits")).isEmpty();
    }

    @Test
    void nothingFound_saysHowMuchWasSearched() {
        bench.wiki().writeAll(Map.of("A/1", "x", "A/2", "x", "B/1", "x"));

        ToolBench.Reply reply = bench.call("search", "query", "zebra", "prefix", "A/");

        assertThat(reply.text()).contains("Nothing matches among 2 pages");
        assertThat(reply.result().isError()).isFalse();
    }

    @Test
    void cursorWithChangedSince_survivesLaterChanges() {
        String known = bench.wiki().write("Old", "zebra\n").abbreviated();
        bench.wiki().writeAll(Map.of("A", "zebra\n", "B", "zebra\n"));
        ToolBench.Reply first =
                bench.call("search", "query", "zebra", "changed_since", known, "limit", 1);
        bench.wiki().write("C", "zebra\n");

        ToolBench.Reply second =
                bench.call(
                        "search",
                        "query",
                        "zebra",
                        "changed_since",
                        known,
                        "limit",
                        1,
                        "cursor",
                        first.nextCursor().orElseThrow());

        assertThat(second.list("hits")).extracting("page").isSubsetOf("A", "B");
        assertThat(second.list("hits")).isNotEqualTo(first.list("hits"));
        assertThat(second.nextCursor()).isEmpty();
    }

    @Test
    void cursorOfAnotherQuery_isRefused() {
        bench.wiki().writeAll(Map.of("A", "zebra horse\n", "B", "zebra horse\n"));
        String cursor =
                bench.call("search", "query", "zebra", "limit", 1).nextCursor().orElseThrow();

        assertThat(bench.call("search", "query", "horse", "limit", 1, "cursor", cursor).error())
                .isEqualTo("invalid_cursor");
    }
}
