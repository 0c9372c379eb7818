package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.tools.ToolBench.Reply;
import dev.holt.wiki.PageName;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeletePageTest {
    private final ToolBench bench = ToolBench.empty();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void currentBase_deletesThePageAndNamesTheLinksThatBreak() {
        bench.wiki().write("Home", "one\n\n[t](Old.md)\n");
        String read = bench.wiki().write("Old", "x\n").abbreviated();

        Reply reply = bench.call("delete_page", "page", "Old", "base_revision", read);

        assertThat(reply.error()).isEmpty();
        assertThat(bench.head().hasPage(new PageName("Old"))).isFalse();
        assertThat(reply.list("links_broken"))
                .containsExactly(
                        Map.of(
                                "page",
                                "Home",
                                "line",
                                3,
                                "target",
                                "Old.md",
                                "problem",
                                "no such page or file"));
    }

    @Test
    void pageThatChangedSince_isKept() {
        String read = bench.wiki().write("Old", "x\n").abbreviated();
        bench.wiki().write("Old", "y\n");

        Reply reply = bench.call("delete_page", "page", "Old", "base_revision", read);

        assertThat(reply.error()).isEqualTo("edit_conflict");
        assertThat(bench.head().page("Old").text()).isEqualTo("y\n");
    }

    @Test
    void withoutBase_isRefused() {
        bench.wiki().write("Old", "x\n");

        Reply reply = bench.call("delete_page", "page", "Old");

        assertThat(reply.error()).isEqualTo("invalid_arguments");
        assertThat(reply.text()).contains("base_revision");
    }

    @Test
    void deletedPage_comesBackWithRestore() {
        String read = bench.wiki().write("Old", "x\n").abbreviated();
        bench.call("delete_page", "page", "Old", "base_revision", read);

        Reply reply = bench.call("restore_page", "page", "Old", "revision", read);

        assertThat(reply.error()).isEmpty();
        assertThat(bench.head().page("Old").text()).isEqualTo("x\n");
    }

    @Test
    void dryRun_changesNothing() {
        String read = bench.wiki().write("Old", "x\n").abbreviated();

        Reply reply =
                bench.call("delete_page", "page", "Old", "base_revision", read, "dry_run", true);

        assertThat(reply.field("diff").toString()).contains("-x");
        assertThat(bench.head().revision().abbreviated()).isEqualTo(read);
    }
}
