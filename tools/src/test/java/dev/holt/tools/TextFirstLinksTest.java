package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.Completion;
import dev.holt.protocol.ResourceAnswer;
import java.util.List;
import java.util.Map;
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

    @Test
    void hitBelowAHeadingWithALink_isReadAndEditedAsItIs() {
        bench.wiki().write("Den", "# Den\n\n## See [[the plan|Plan]]\n\nAn otter lives here.\n");
        Map<String, Object> hit = bench.call("search", "query", "otter").list("hits").getFirst();
        String section = String.valueOf(hit.get("section"));
        Map<String, Object> edit = Map.of("op", "append", "section", section, "text", "More.");

        assertThat(section).isEqualTo("Den > See the plan");
        for (String format : List.of("markdown", "outline", "expanded")) {
            assertThat(
                            bench.call(
                                            "read_page",
                                            "page",
                                            "Den",
                                            "section",
                                            section,
                                            "format",
                                            format)
                                    .error())
                    .as(format)
                    .isEmpty();
        }
        assertThat(bench.call("blame", "page", "Den", "section", section).text())
                .contains("otter")
                .doesNotContain("# Den");
        assertThat(bench.call("edit_page", "page", "Den", "edits", List.of(edit)).error())
                .isEmpty();
        assertThat(bench.head().page("Den").text()).endsWith("An otter lives here.\n\nMore.\n");
    }

    @Test
    void sectionBelowAHeadingWithALink_isKnownAgain() {
        bench.wiki().write("Den", "## See [[the plan|Plan]]\n\nAn otter lives here.\n");
        String before = bench.head().revision().id();
        bench.wiki().write("Den", "Intro.\n\n## See [[the plan|Plan]]\n\nAn otter lives here.\n");

        ToolBench.Reply same =
                bench.call(
                        "read_page",
                        "page",
                        "Den",
                        "section",
                        "See the plan",
                        "if_revision",
                        before);

        assertThat(same.field("unchanged")).isEqualTo(true);
    }

    @Test
    void sectionBelowAHeadingWithALink_isAResourceAndAProposal() {
        bench.wiki().write("Den", "## See [[the plan|Plan]]\n\nAn otter lives here.\n");
        String uri = "wiki://page/Den#See%20the%20plan";
        ResourceAnswer answer = new WikiResources(bench.environment()).read(uri, new TestCall());
        Completion proposed =
                new Completers(bench.environment())
                        .sections("page")
                        .complete("", Map.of("page", "Den"), new TestCall());

        assertThat(answer.contents().toString()).contains("An otter lives here.");
        assertThat(proposed.values()).containsExactly("See the plan");
    }
}
