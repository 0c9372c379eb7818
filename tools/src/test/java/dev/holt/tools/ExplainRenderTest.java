package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExplainRenderTest {
    private final ToolBench bench = ToolBench.empty();

    @BeforeEach
    void writePages() {
        bench.wiki().write("Guide/Start", "# Start\n");
        bench.wiki()
                .write(
                        "Home",
                        "# Home\n\n<<PageList(Guide/)>>\n\n[[Gone]] <<Backlinks>> <<Date>>\n");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void firstView_isFreshAndTheNextFromMemory() {
        ToolBench.Reply fresh = explain();
        ToolBench.Reply again = explain();

        assertThat(fresh.fields()).containsEntry("origin", "fresh").containsEntry("evaluated", 4);
        assertThat(again.fields()).containsEntry("origin", "memory").containsEntry("evaluated", 0);
        assertThat(again.text()).startsWith("page Home as html: from memory in ");
    }

    @Test
    void facts_sayWhatThePageWasMadeFrom() {
        assertThat(explain().text())
                .contains("- content: Home is ")
                .contains("- names: all pages below Guide is ")
                .contains("- query: pages that link to Home is none")
                .contains("- page: Gone is missing")
                .contains("- time: from ");
    }

    @Test
    void changedFact_isTheOneThatFailedLast() {
        explain();
        bench.wiki().write("Guide/New", "");

        ToolBench.Reply reply = explain();

        assertThat(reply.fields()).containsEntry("evaluated", 1);
        assertThat(reply.field("last_failed").toString())
                .startsWith("names: all pages below Guide is ");
    }

    @Test
    void manyFacts_areShownPageByPage() {
        List<Map<String, Object>> all = explain().list("facts");
        List<Map<String, Object>> found = new ArrayList<>();

        ToolBench.Reply reply = bench.call("explain_render", "page", "Home", "limit", 2);
        found.addAll(reply.list("facts"));
        while (reply.nextCursor().isPresent()) {
            String cursor = reply.nextCursor().get();
            reply = bench.call("explain_render", "page", "Home", "limit", 2, "cursor", cursor);
            found.addAll(reply.list("facts"));
        }

        assertThat(found).isEqualTo(all);
        assertThat(reply.field("total")).isEqualTo(all.size());
    }

    private ToolBench.Reply explain() {
        return bench.call("explain_render", "page", "Home");
    }
}
