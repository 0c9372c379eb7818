package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WikiStatusTest {

    @Test
    void status_tellsOfWikiIndexAndServer() {
        try (ToolBench bench = ToolBench.empty()) {
            SmallWiki.fill(bench.wiki());

            ToolBench.Reply reply = bench.call("wiki_status");

            assertThat(reply.fields())
                    .containsEntry("branch", "main")
                    .containsEntry("revision", bench.head().revision().abbreviated())
                    .containsEntry("pages", 5)
                    .containsEntry("attachments", 2)
                    .containsEntry("work_tree", false)
                    .containsEntry("read_only", false)
                    .containsEntry("version", "1.0")
                    .containsEntry(
                            "tools", List.of("read", "history", "write", "attachments", "debug"));
            assertThat((Map<?, ?>) reply.field("index")).extracting("state").isEqualTo("absent");
            assertThat(reply.text())
                    .contains(
                            "Branch main at revision",
                            "5 pages, 2 attachments",
                            "writable",
                            "page 1 MiB");
        }
    }

    @Test
    void statusAfterASearch_tellsOfTheIndex() {
        try (ToolBench bench = ToolBench.empty()) {
            SmallWiki.fill(bench.wiki());
            bench.call("search", "query", "tomato");

            assertThat((Map<?, ?>) bench.call("wiki_status").field("index"))
                    .extracting("state")
                    .isEqualTo("on_disk");
        }
    }

    @Test
    void statusOfAWikiWithoutCommits_isThere() {
        try (ToolBench bench = ToolBench.empty()) {
            assertThat(bench.call("wiki_status").fields())
                    .containsEntry("pages", 0)
                    .containsEntry("revision", "000000000000");
        }
    }
}
