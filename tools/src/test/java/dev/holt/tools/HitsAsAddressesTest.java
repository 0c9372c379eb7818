package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever a search answers goes into the next call as it is. */
class HitsAsAddressesTest {
    private static final List<String> QUERIES =
            List.of(
                    "otter",
                    "otter food",
                    "install*",
                    "\"river otter\"",
                    "東京",
                    "zebraa",
                    "title:guide",
                    "nothing otter",
                    "snake_case",
                    "-- otter");

    private final ToolBench bench = ToolBench.empty();

    @BeforeEach
    void fill() {
        Map<String, String> pages = new TreeMap<>();
        pages.put(
                "Guide",
                "Intro, otter.\n\n# Guide\n\n## A > B\n\notter food\n\n## A\n\n### B\n\nriver otter\n\n## Same\n\notter\n\n## Same\n\notter again\n");
        pages.put(
                "Design/Odd names (2)",
                "# [Otter](x.md) `code`\n\n## #1: install\n\nInstall the otter.\n\nSetext otter\n---\n\nfood\n");
        pages.put("東京", "# 東京\n\n## 動物園\n\n東京の動物園 otter\n");
        pages.put("Zoo", "---\ntags: [zoo]\n---\nzebra otter snake_case\n\n# \n\nUntitled otter\n");
        bench.wiki().writeAll(pages);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void eachHit_canBeReadAndEditedAsItIs() {
        int hits = 0;
        for (String query : QUERIES) {
            ToolBench.Reply found = bench.call("search", "query", query);
            for (Map<String, Object> hit : found.list("hits")) {
                read(found, hit);
                edit(found, hit);
                hits++;
            }
        }
        assertThat(hits).isGreaterThan(20);
    }

    @Test
    void eachPassage_canBeReadByItsCitation() {
        for (String query : QUERIES) {
            ToolBench.Reply found = bench.call("gather_context", "question", query);
            for (Object each : (List<?>) found.fields().getOrDefault("passages", List.of())) {
                Map<?, ?> passage = (Map<?, ?>) each;
                ToolBench.Reply read =
                        bench.call("read_page", "page", String.valueOf(passage.get("citation")));

                assertThat(read.error()).as("%s", passage).isEmpty();
                assertThat(read.text()).contains(String.valueOf(passage.get("content")));
            }
        }
    }

    private void read(ToolBench.Reply found, Map<String, Object> hit) {
        ToolBench.Reply read =
                hit.containsKey("section")
                        ? bench.call(
                                "read_page",
                                "page",
                                text(hit, "page"),
                                "section",
                                text(hit, "section"),
                                "revision",
                                found.field("revision"))
                        : bench.call(
                                "read_page",
                                "page",
                                text(hit, "page"),
                                "revision",
                                found.field("revision"));

        assertThat(read.error()).as("%s", hit).isEmpty();
        if (hit.containsKey("section")) {
            assertThat(read.field("first_line")).as("%s", hit).isEqualTo(hit.get("first_line"));
        }
    }

    private void edit(ToolBench.Reply found, Map<String, Object> hit) {
        Map<String, Object> edit = new TreeMap<>(Map.of("op", "append", "text", "More.\n"));
        if (hit.containsKey("section")) {
            edit.put("section", text(hit, "section"));
        }
        ToolBench.Reply edited =
                bench.call(
                        "edit_page",
                        "page",
                        text(hit, "page"),
                        "edits",
                        List.of(edit),
                        "base_revision",
                        found.field("revision"),
                        "dry_run",
                        true);

        assertThat(edited.error()).as("%s", hit).isEmpty();
    }

    private static String text(Map<String, Object> hit, String field) {
        return String.valueOf(hit.get(field));
    }
}
