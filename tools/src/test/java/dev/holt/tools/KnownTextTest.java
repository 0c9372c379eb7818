package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownTextTest {
    private final ToolBench bench = ToolBench.empty();
    private String before = "";

    @BeforeEach
    void changeOneSection() {
        bench.wiki().write("Page", "# Page\n\n## One\n\nfirst\n\n## Two\n\nsecond\n");
        before = bench.head().revision().abbreviated();
        bench.wiki().write("Page", "# Page\n\n## One\n\nfirst\n\n## Two\n\nchanged\n");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void sectionThatStayed_isUnchangedThoughThePageChanged() {
        ToolBench.Reply reply = read("One", before);

        assertThat(reply.field("unchanged")).isEqualTo(true);
        assertThat(reply.text())
                .startsWith("[section One of page Page is unchanged since " + before);
    }

    @Test
    void sectionThatChangedOrIsNew_isShown() {
        assertThat(read("Two", before).blocks().getFirst()).contains("changed");

        bench.wiki().write("Page", "# Page\n\n## New\n\nfresh\n");
        assertThat(read("New", before).blocks().getFirst()).contains("fresh");
    }

    @Test
    void idOfAnOutline_namesTheTextOfItsSection() {
        String id = String.valueOf(section("Page > One").get("id"));

        assertThat(read("One", id).field("unchanged")).isEqualTo(true);
        assertThat(read("Two", id).fields()).doesNotContainKey("unchanged");
    }

    @Test
    void outlineSinceARevision_marksWhatChanged() {
        assertThat(section("Page > Two")).containsEntry("changed", true);
        assertThat(section("Page > One")).doesNotContainKey("changed");
        assertThat(section("Page > Two")).containsEntry("anchor", "two");
    }

    private Map<String, Object> section(String address) {
        return bench
                .call("read_page", "page", "Page", "format", "outline", "if_revision", before)
                .list("sections")
                .stream()
                .filter(fields -> address.equals(fields.get("section")))
                .findFirst()
                .orElseThrow();
    }

    private ToolBench.Reply read(String section, Object ifRevision) {
        return bench.call(
                "read_page", "page", "Page", "section", section, "if_revision", ifRevision);
    }
}
