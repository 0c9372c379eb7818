package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A wiki whose pages write {@code [[text|Page]]}: every room reads its links alike. */
class TextFirstLinksTest {
    private final ToolBench bench = ToolBench.textFirst();

    @BeforeEach
    void writePages() {
        bench.wiki().write("Plan", "# Plan\n");
        bench.wiki().write("Home", "See [[the plan|Plan]] and [[Plan]].\n");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void html_linksToTheRightSide() {
        assertThat(bench.call("read_page", "page", "Home", "format", "html").text())
                .contains("<a href=\"wiki://page/Plan\">the plan</a>");
    }

    @Test
    void index_knowsTheLinks() {
        assertThat(bench.call("check_wiki").text()).doesNotContain("the plan");
        assertThat(bench.call("page_links", "page", "Plan").text()).contains("Home");
    }

    @Test
    void macros_askTheSameIndex() {
        bench.wiki().write("Back", "<<Backlinks(Plan)>>\n");

        assertThat(bench.call("read_page", "page", "Back", "format", "expanded").text())
                .contains("Home");
    }

    @Test
    void move_rewritesTheRightSide() {
        bench.call("move_page", "page", "Plan", "to", "Archive/Old plan");

        assertThat(bench.head().page("Home").text())
                .isEqualTo("See [[the plan|Old plan]] and [[Old plan]].\n");
    }

    @Test
    void brokenLinks_areTheRightSides() {
        bench.wiki().write("Home", "[[Plan|Nowhere]]\n");

        assertThat(bench.call("check_wiki").text()).contains("Nowhere");
    }
}
