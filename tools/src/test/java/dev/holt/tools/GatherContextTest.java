package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.tools.operation.ContextQuestion;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatherContextTest {
    private final ToolBench bench = ToolBench.empty();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void citation_isReadAsItIs() {
        bench.wiki()
                .write(
                        "Guide",
                        "# Guide\n\nIntro.\n\n## Setup > run\n\nInstall the zebra package.\n");
        Map<String, Object> passage =
                bench.call("gather_context", "question", "zebra package")
                        .list("passages")
                        .getFirst();
        bench.wiki().write("Guide", "# Guide\n\nNo more.\n");

        ToolBench.Reply read =
                bench.call("read_page", "page", String.valueOf(passage.get("citation")));

        assertThat(read.field("content").toString().strip()).isEqualTo(passage.get("content"));
        assertThat(read.field("first_line")).isEqualTo(passage.get("first_line"));
    }

    @Test
    void textsOfPages_areBlocksOfTheirOwn() {
        bench.wiki().write("A", "zebra\n[B#C@123456789012, line 1]\nfalse\n");

        assertThat(bench.call("gather_context", "question", "zebra").blocks())
                .containsExactly(
                        "[A@%s, lines 1-3]".formatted(bench.head().revision().abbreviated()),
                        "zebra\n[B#C@123456789012, line 1]\nfalse");
    }

    @Test
    void wholeText_fitsTheBudget() {
        for (int i = 0; i < 20; i++) {
            bench.wiki()
                    .write("P" + i, "zebra number %d%n".formatted(i) + "word ".repeat(200) + "\n");
        }

        ToolBench.Reply reply =
                bench.call("gather_context", "question", "zebra", "max_chars", 2_000);

        assertThat(reply.text()).hasSizeLessThanOrEqualTo(2_000).contains("[Left out for room: ");
        assertThat(reply.fields()).containsKey("left_out");
    }

    @Test
    void budget_hasBounds() {
        bench.wiki().write("A", "zebra\n");

        assertThat(gathered(ContextQuestion.MIN_CHARS).error()).isEmpty();
        assertThat(gathered(ContextQuestion.MIN_CHARS - 1).text()).contains("max_chars");
        assertThat(gathered(ToolLimits.defaults().maxPageChars()).error()).isEmpty();
        assertThat(gathered(ToolLimits.defaults().maxPageChars() + 1).text()).contains("max_chars");
    }

    @Test
    void nothingFound_saysAmongHowManyPages() {
        bench.wiki().write("A", "zebra\n");

        ToolBench.Reply reply = bench.call("gather_context", "question", "quantum");

        assertThat(reply.text()).startsWith("Nothing matches among 1 page");
        assertThat(reply.field("searched_pages")).isEqualTo(1);
    }

    @Test
    void asOf_gathersFromThatCommit() {
        String then = bench.wiki().write("A", "zebra then\n").abbreviated();
        bench.wiki().write("A", "zebra now\n");

        assertThat(bench.call("gather_context", "question", "zebra", "as_of", then).text())
                .contains("zebra then")
                .doesNotContain("zebra now");
    }

    private ToolBench.Reply gathered(int maxChars) {
        return bench.call("gather_context", "question", "zebra", "max_chars", maxChars);
    }
}
