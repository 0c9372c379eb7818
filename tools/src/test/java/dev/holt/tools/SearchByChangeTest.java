package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code search} by who changed a page and when. */
class SearchByChangeTest {
    private final ToolBench bench = ToolBench.empty();

    @BeforeEach
    void fill() {
        bench.wiki().write("First", "# Zebra zebra\n\nzebra zebra\n");
        bench.wiki().clock().advance(Duration.ofSeconds(1));
        bench.call("write_page", "page", "By Ann", "content", "zebra\n");
        bench.wiki().write("Last", "zebra and others\n");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void author_keepsPagesThatSomebodyChanged() {
        assertThat(bench.call("search", "query", "zebra", "author", "ann@example").list("hits"))
                .extracting("page")
                .containsExactly("By Ann");
        assertThat(bench.call("search", "query", "zebra author:ann@example.org").list("hits"))
                .extracting("page")
                .containsExactly("By Ann");
        assertThat(bench.call("search", "query", "zebra", "author", "nobody").text())
                .startsWith("Nothing matches among 0 pages");
    }

    @Test
    void sortByDate_isNewestFirstAndContinuesAtItsRevision() {
        ToolBench.Reply first = bench.call("search", "query", "zebra", "sort", "date", "limit", 1);
        bench.wiki().write("Later", "zebra\n");
        ToolBench.Reply second =
                bench.call(
                        "search",
                        "query",
                        "zebra",
                        "sort",
                        "date",
                        "limit",
                        1,
                        "cursor",
                        first.nextCursor().orElseThrow());

        assertThat(first.list("hits")).extracting("page").containsExactly("Last");
        assertThat(second.list("hits")).extracting("page").containsExactly("By Ann");
    }
}
