package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code page_history}, {@code recent_changes}, {@code diff} and {@code blame}. */
class HistoryToolsTest {
    private final ToolBench bench = ToolBench.empty();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void historyOfAPage_continuesWithACursor() {
        List<Object> written = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            written.addFirst(bench.wiki().write("Page", "version " + i + "\n").abbreviated());
        }
        List<Object> read = new ArrayList<>();

        ToolBench.Reply reply = bench.call("page_history", "page", "Page", "limit", 2);
        reply.list("commits").forEach(commit -> read.add(commit.get("revision")));
        while (reply.nextCursor().isPresent()) {
            reply =
                    bench.call(
                            "page_history",
                            "page",
                            "Page",
                            "limit",
                            2,
                            "cursor",
                            reply.nextCursor().get());
            reply.list("commits").forEach(commit -> read.add(commit.get("revision")));
        }

        assertThat(read).isEqualTo(written);
    }

    @Test
    void historyOfADeletedPage_isThere() {
        bench.wiki().write("Page", "text\n");
        bench.wiki().delete("Page");

        ToolBench.Reply reply = bench.call("page_history", "page", "Page");

        assertThat(reply.list("commits")).extracting("kind").containsExactly("deleted", "added");
        assertThat(reply.field("exists")).isEqualTo(false);
        assertThat(reply.text()).contains("does not exist now");
    }

    @Test
    void pageThatNeverWas_isUnknown() {
        bench.wiki().write("Page", "text\n");

        assertThat(bench.call("page_history", "page", "Pages").error()).isEqualTo("unknown_page");
    }

    @Test
    void recentChangesSinceARevision_areThoseAfterIt() {
        String known = bench.wiki().write("A", "1").abbreviated();
        bench.wiki().write("B", "1");
        bench.wiki().write("C", "1");

        assertThat(files(bench.call("recent_changes", "since", known))).containsExactly("C", "B");
        assertThat(
                        bench.call("recent_changes", "since", bench.head().revision().abbreviated())
                                .text())
                .startsWith("No changes");
    }

    @Test
    void recentChangesSinceADate_includeThatDay() {
        bench.wiki().write("A", "1");

        assertThat(files(bench.call("recent_changes", "since", "2026-01-01"))).containsExactly("A");
        assertThat(files(bench.call("recent_changes", "since", "2026-01-02"))).isEmpty();
    }

    @Test
    void recentChanges_continueWithACursor() {
        for (int i = 0; i < 5; i++) {
            bench.wiki().write("Page" + i, "text\n");
        }
        List<Object> read = new ArrayList<>();

        ToolBench.Reply reply = bench.call("recent_changes", "limit", 2);
        read.addAll(files(reply));
        bench.wiki().write("Later", "text\n");
        while (reply.nextCursor().isPresent()) {
            reply = bench.call("recent_changes", "limit", 2, "cursor", reply.nextCursor().get());
            read.addAll(files(reply));
        }

        assertThat(read).containsExactly("Page4", "Page3", "Page2", "Page1", "Page0");
    }

    @Test
    void commitWithAsManyFilesAsAreNamed_namesAll() {
        writeAtOnce(ReadRecentChanges.FILES_PER_COMMIT);

        Map<String, Object> commit = bench.call("recent_changes").list("commits").getFirst();

        assertThat((List<?>) commit.get("files")).hasSize(ReadRecentChanges.FILES_PER_COMMIT);
        assertThat(commit).doesNotContainKey("more_files");
    }

    @Test
    void commitWithOneFileMore_countsIt() {
        writeAtOnce(ReadRecentChanges.FILES_PER_COMMIT + 1);

        Map<String, Object> commit = bench.call("recent_changes").list("commits").getFirst();

        assertThat(commit).containsEntry("more_files", 1);
        assertThat(bench.call("recent_changes").text()).contains(" and 1 more");
    }

    @Test
    void limitOfRecentChanges_hasBounds() {
        assertThat(bench.call("recent_changes", "limit", ReadRecentChanges.MAX_COMMITS).error())
                .isEmpty();
        assertThat(bench.call("recent_changes", "limit", ReadRecentChanges.MAX_COMMITS + 1).text())
                .contains("limit");
    }

    @Test
    void longDiff_continuesExactly() {
        String from = bench.wiki().write("Page", "").abbreviated();
        bench.wiki().write("Page", "a line of the page\n".repeat(60));
        String whole = bench.call("diff", "from", from).field("diff").toString();
        StringBuilder read = new StringBuilder();

        ToolBench.Reply reply = bench.call("diff", "from", from, "max_chars", 200);
        read.append(reply.field("diff"));
        bench.wiki().write("Other", "text\n");
        while (reply.nextCursor().isPresent()) {
            reply =
                    bench.call(
                            "diff",
                            "from",
                            from,
                            "max_chars",
                            200,
                            "cursor",
                            reply.nextCursor().get());
            read.append(reply.field("diff"));
        }

        assertThat(read.toString()).isEqualTo(whole).contains("+a line of the page");
    }

    @Test
    void diffOfAPage_leavesOutTheOthers() {
        String from = bench.wiki().writeAll(Map.of("A", "1\n", "B", "1\n")).abbreviated();
        bench.wiki().writeAll(Map.of("A", "2\n", "B", "2\n"));

        assertThat(bench.call("diff", "from", from, "page", "A").list("files"))
                .containsExactly(Map.of("page", "A", "kind", "changed", "added", 1, "deleted", 1));
    }

    @Test
    void diffOfAPageThatIsGone_isThere() {
        String from = bench.wiki().write("Page", "text\n").abbreviated();
        bench.wiki().delete("Page");

        assertThat(bench.call("diff", "from", from, "page", "Page").field("diff").toString())
                .contains("-text");
    }

    @Test
    void diffOfAsManyFilesAsTheLimit_isWhole() {
        String from = bench.wiki().write("Home", "").abbreviated();
        writeAtOnce(ShowDiff.MAX_FILES);

        assertThat(bench.call("diff", "from", from).fields()).doesNotContainKey("more_files");
    }

    @Test
    void diffOfOneFileMore_saysSo() {
        String from = bench.wiki().write("Home", "").abbreviated();
        writeAtOnce(ShowDiff.MAX_FILES + 1);

        ToolBench.Reply reply = bench.call("diff", "from", from);

        assertThat(reply.fields()).containsEntry("more_files", 1).containsEntry("truncated", true);
        assertThat(reply.text())
                .contains("101 files changed", "[1 more file not shown; narrow with prefix]");
    }

    @Test
    void blame_groupsLinesByCommit() {
        String first = bench.wiki().write("Page", "one\ntwo\nthree\n").abbreviated();
        String second = bench.wiki().write("Page", "one\n2\nthree\n").abbreviated();

        ToolBench.Reply reply = bench.call("blame", "page", "Page");

        assertThat(reply.list("commits"))
                .extracting("revision")
                .containsExactly(first, second, first);
        assertThat(reply.list("commits"))
                .extracting("content")
                .containsExactly("one", "2", "three");
    }

    @Test
    void blameOfASection_staysWithinIt() {
        bench.wiki().write("Page", "# A\n\ntext of a\n\n# B\n\ntext of b\n");

        assertThat(bench.call("blame", "page", "Page", "section", "B").list("commits").getFirst())
                .containsEntry("first_line", 5)
                .containsEntry("last_line", 7);
    }

    @Test
    void blameOfAsManyLinesAsTheLimit_isWhole() {
        bench.wiki().write("Page", "line\n".repeat(ShowBlame.MAX_LINES));

        assertThat(bench.call("blame", "page", "Page").nextCursor()).isEmpty();
    }

    @Test
    void blameOfOneLineMore_continuesWithACursor() {
        bench.wiki().write("Page", "line\n".repeat(ShowBlame.MAX_LINES) + "last\n");

        ToolBench.Reply first = bench.call("blame", "page", "Page");
        ToolBench.Reply second =
                bench.call("blame", "page", "Page", "cursor", first.nextCursor().orElseThrow());

        assertThat(second.list("commits")).extracting("content").containsExactly("last");
        assertThat(second.nextCursor()).isEmpty();
    }

    @Test
    void blameOfASectionAndLines_isRefused() {
        bench.wiki().write("Page", "# A\n");

        assertThat(bench.call("blame", "page", "Page", "section", "A", "first_line", 1).text())
                .contains("section", "first_line");
    }

    @Test
    void blameOfAnEmptyPage_isEmpty() {
        bench.wiki().write("Page", "");

        assertThat(bench.call("blame", "page", "Page").list("commits")).isEmpty();
    }

    private void writeAtOnce(int count) {
        Map<String, byte[]> files = new HashMap<>();
        for (int i = 0; i < count; i++) {
            files.put("Page" + i + ".md", "text\n".getBytes(StandardCharsets.UTF_8));
        }
        bench.wiki().commit("Write many", files);
    }

    private static List<Object> files(ToolBench.Reply reply) {
        List<Object> pages = new ArrayList<>();
        for (Map<String, Object> commit : reply.list("commits")) {
            for (Object file : (List<?>) commit.getOrDefault("files", List.of())) {
                pages.add(((Map<?, ?>) file).get("page"));
            }
        }
        return pages;
    }
}
