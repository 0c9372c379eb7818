package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.tools.ToolBench.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UndoToolsTest {
    private final ToolBench bench = ToolBench.empty();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void restore_bringsTheTextBackInANewCommit() {
        String old = bench.wiki().write("A", "one\n").abbreviated();
        String read = bench.wiki().write("A", "two\n").abbreviated();

        Reply reply =
                bench.call("restore_page", "page", "a", "revision", old, "base_revision", read);

        assertThat(reply.error()).isEmpty();
        assertThat(bench.head().page("A").text()).isEqualTo("one\n");
        assertThat(bench.wiki().git("rev-parse", "HEAD^")).startsWith(read);
        assertThat(bench.wiki().git("log", "-1", "--format=%s")).isEqualTo("Restore A to " + old);
        assertThat(reply.fields()).containsEntry("page", "A");
    }

    @Test
    void restoreOverAPageWithoutBase_isRefused() {
        String old = bench.wiki().write("A", "one\n").abbreviated();
        bench.wiki().write("A", "two\n");

        Reply reply = bench.call("restore_page", "page", "A", "revision", old);

        assertThat(reply.error()).isEqualTo("base_required");
        assertThat(bench.head().page("A").text()).isEqualTo("two\n");
    }

    @Test
    void restoreToBeforeThePageWas_isRefused() {
        String old = bench.wiki().write("B", "one\n").abbreviated();
        String read = bench.wiki().write("A", "two\n").abbreviated();

        Reply reply =
                bench.call("restore_page", "page", "A", "revision", old, "base_revision", read);

        assertThat(reply.error()).isEqualTo("unknown_page");
    }

    @Test
    void revert_undoesOneCommitAndKeepsLaterOnes() {
        bench.wiki().write("A", "one\ntwo\nthree\n");
        String bad = bench.wiki().write("A", "ONE\ntwo\nthree\n").abbreviated();
        bench.wiki().write("A", "ONE\ntwo\nTHREE\n");

        Reply reply = bench.call("revert", "revision", bad);

        assertThat(reply.error()).isEmpty();
        assertThat(bench.head().page("A").text()).isEqualTo("one\ntwo\nTHREE\n");
        assertThat(bench.wiki().git("log", "-1", "--format=%s")).isEqualTo("Revert " + bad);
    }

    @Test
    void revertOfLinesThatChangedSince_isAConflict() {
        bench.wiki().write("A", "one\n");
        String bad = bench.wiki().write("A", "two\n").abbreviated();
        bench.wiki().write("A", "three\n");

        Reply reply = bench.call("revert", "revision", bad);

        assertThat(reply.error()).isEqualTo("edit_conflict");
        assertThat(bench.head().page("A").text()).isEqualTo("three\n");
    }

    @Test
    void revertOfAnUnknownCommit_isRefused() {
        bench.wiki().write("A", "one\n");

        assertThat(bench.call("revert", "revision", "abcdef12").error())
                .isEqualTo("unknown_revision");
    }

    @Test
    void revertOfACommitThatCreatedAPage_namesTheLinksThatBreak() {
        bench.wiki().write("Home", "[[A]]\n");
        String made = bench.wiki().write("A", "one\n").abbreviated();

        Reply reply = bench.call("revert", "revision", made);

        assertThat(reply.list("links_broken")).hasSize(1);
    }

    @Test
    void dryRuns_changeNothing() {
        String old = bench.wiki().write("A", "one\n").abbreviated();
        String read = bench.wiki().write("A", "two\n").abbreviated();

        Reply restore =
                bench.call(
                        "restore_page",
                        "page",
                        "A",
                        "revision",
                        old,
                        "base_revision",
                        read,
                        "dry_run",
                        true);
        Reply revert = bench.call("revert", "revision", read, "dry_run", true);

        assertThat(restore.field("diff").toString()).contains("-two\n+one\n");
        assertThat(revert.field("diff")).isEqualTo(restore.field("diff"));
        assertThat(bench.head().revision().abbreviated()).isEqualTo(read);
    }
}
