package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code page_links} with {@code depth} and {@code to}. */
class LinkPathsTest {
    private final ToolBench bench = ToolBench.with(ToolLimits.defaults().withWalkedPages(3));

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void depth_listsPagesNearestFirst() {
        chain();

        ToolBench.Reply reply =
                bench.call("page_links", "page", "A", "depth", 2, "show", "outgoing");

        assertThat(reply.list("pages"))
                .containsExactly(
                        Map.of("page", "B", "distance", 1), Map.of("page", "C", "distance", 2));
        assertThat(reply.fields()).doesNotContainKey("incomplete");
    }

    @Test
    void direction_isThatOfShowAndElseBoth() {
        chain();

        assertThat(
                        bench.call("page_links", "page", "C", "depth", 1, "show", "incoming")
                                .list("pages"))
                .extracting("page")
                .containsExactly("B");
        assertThat(bench.call("page_links", "page", "C", "depth", 1).list("pages"))
                .extracting("page")
                .containsExactly("B", "D");
        assertThat(bench.call("page_links", "page", "C", "depth", 1, "show", "broken").text())
                .contains("incoming or outgoing");
    }

    @Test
    void moreThanTheLimit_continuesWithACursor() {
        chain();

        ToolBench.Reply first = bench.call("page_links", "page", "C", "depth", 1, "limit", 1);
        ToolBench.Reply second =
                bench.call(
                        "page_links",
                        "page",
                        "C",
                        "depth",
                        1,
                        "limit",
                        1,
                        "cursor",
                        first.nextCursor().orElseThrow());

        assertThat(first.list("pages")).extracting("page").containsExactly("B");
        assertThat(second.list("pages")).extracting("page").containsExactly("D");
        assertThat(second.nextCursor()).isEmpty();
    }

    @Test
    void to_isTheShortestWay() {
        chain();

        assertThat(
                        bench.call("page_links", "page", "A", "to", "D", "show", "outgoing")
                                .field("way"))
                .isEqualTo(List.of("A", "B", "C", "D"));
        assertThat(bench.call("page_links", "page", "D", "to", "A", "show", "outgoing").text())
                .startsWith("No way from page D to page A");
        assertThat(bench.call("page_links", "page", "D", "to", "A").field("way"))
                .isEqualTo(List.of("D", "C", "B", "A"));
    }

    @Test
    void asManyPagesAsAllowed_areFollowedAndOneMoreIsTold() {
        chain();
        bench.wiki().write("D", "[[E]]\n");
        bench.wiki().write("E", "the end\n");

        assertThat(bench.call("page_links", "page", "B", "to", "E", "show", "outgoing").fields())
                .containsKey("way");
        ToolBench.Reply tooFar =
                bench.call("page_links", "page", "A", "to", "E", "show", "outgoing");
        assertThat(tooFar.fields()).doesNotContainKey("way").containsEntry("incomplete", true);
        assertThat(tooFar.text()).contains("only the links of 3 pages were followed");
    }

    @Test
    void depth_hasBounds() {
        chain();

        assertThat(bench.call("page_links", "page", "A", "depth", PageLinks.MAX_DEPTH).error())
                .isEmpty();
        assertThat(bench.call("page_links", "page", "A", "depth", PageLinks.MAX_DEPTH + 1).text())
                .contains("depth");
    }

    private void chain() {
        bench.wiki()
                .writeAll(Map.of("A", "[[B]]\n", "B", "[[C]]\n", "C", "[[D]]\n", "D", "the end\n"));
    }
}
