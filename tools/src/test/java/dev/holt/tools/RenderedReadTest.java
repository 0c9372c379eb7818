package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenderedReadTest {
    private final ToolBench bench = ToolBench.empty();

    @BeforeEach
    void writePages() {
        bench.wiki().write("Guide/Start", "---\ntags: x\n---\n# Start\n\nFill the *kettle*.\n");
        bench.wiki()
                .write(
                        "Home",
                        "# Home\n\n<<Children(2)>>\n\n## Part\n\n<<Include(Guide/Start)>>\n");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void expanded_isMarkdownWithCallsResolved() {
        ToolBench.Reply reply = bench.call("read_page", "page", "home", "format", "expanded");

        assertThat(reply.blocks().getFirst())
                .startsWith("# Home\n\n- Guide\n  - [Start](/Guide/Start.md)\n\n## Part\n")
                .contains("### Start\n\nFill the *kettle*.")
                .doesNotContain("<<");
        assertThat(reply.fields())
                .containsEntry("page", "Home")
                .containsEntry("format", "expanded")
                .containsEntry("content", reply.blocks().getFirst());
    }

    @Test
    void sectionOfAnExpandedPage_isReadByItsHeadings() {
        ToolBench.Reply reply =
                bench.call("read_page", "page", "Home", "format", "expanded", "section", "Start");

        assertThat(reply.blocks().getFirst()).startsWith("### Start\n\nFill the *kettle*.");
    }

    @Test
    void html_hasLinksAsResourcesHaveThem() {
        ToolBench.Reply reply = bench.call("read_page", "page", "Home", "format", "html");

        assertThat(reply.blocks().getFirst())
                .contains("<a href=\"wiki://page/Guide/Start\">Start</a>")
                .contains("<em>kettle</em>");
    }

    @Test
    void text_hasNoMarkup() {
        ToolBench.Reply reply = bench.call("read_page", "page", "Guide/Start", "format", "text");

        assertThat(reply.blocks().getFirst()).contains("Fill the kettle.").doesNotContain("*");
    }

    @Test
    void sectionOfHtml_isRefusedWithTheRemedy() {
        ToolBench.Reply reply =
                bench.call("read_page", "page", "Home", "format", "html", "section", "Part");

        assertThat(reply.result().isError()).isTrue();
        assertThat(reply.text()).contains("format=html shows whole pages. Leave section out");
    }

    @Test
    void longPage_continuesWhereItWasCut() {
        bench.wiki().write("Long", "A line of text that goes on.\n\n".repeat(20));
        StringBuilder read = new StringBuilder();

        ToolBench.Reply reply =
                bench.call("read_page", "page", "Long", "format", "html", "max_chars", 200);
        read.append(reply.field("content"));
        while (reply.nextCursor().isPresent()) {
            String cursor = reply.nextCursor().get();
            reply =
                    bench.call(
                            "read_page",
                            "page",
                            "Long",
                            "format",
                            "html",
                            "max_chars",
                            200,
                            "cursor",
                            cursor);
            read.append(reply.field("content"));
        }

        assertThat(read.toString()).isEqualTo("<p>A line of text that goes on.</p>\n".repeat(20));
    }

    @Test
    void pageThatLooksTheSame_isUnchangedThoughTheWikiChanged() {
        String before = bench.head().revision().abbreviated();
        bench.wiki().write("Far/Too/Deep", "text\n");
        assertThat(expandedSince(before).text()).contains("page Home is unchanged since " + before);

        bench.wiki().write("Guide/Start", "# Start\n\nOtherwise.\n");
        assertThat(expandedSince(before).text()).contains("Otherwise.");
    }

    @Test
    void pageThatShowsTheTime_saysHowLongItIsRight() {
        bench.wiki().write("Now", "Today is <<Date>>.\n");

        ToolBench.Reply reply = bench.call("read_page", "page", "Now", "format", "text");

        assertThat(reply.field("valid_until").toString()).endsWith("T00:00:00Z");
        assertThat(reply.text()).contains("valid until " + reply.field("valid_until"));
    }

    private ToolBench.Reply expandedSince(String revision) {
        return bench.call(
                "read_page", "page", "Home", "format", "expanded", "if_revision", revision);
    }
}
