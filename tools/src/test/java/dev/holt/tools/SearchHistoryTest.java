package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.Catalog;
import dev.holt.protocol.ToolDispatcher;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code search_history}. */
class SearchHistoryTest {
    private final ToolBench bench = ToolBench.empty();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void textThatCameAndWent_isToldInFieldsAndWords() {
        bench.wiki().write("Tour", "one\n");
        String came = bench.wiki().write("Tour", "one\nA sentence stands here.\n").abbreviated();
        String went = bench.wiki().write("Tour", "one\n").abbreviated();

        ToolBench.Reply reply = bench.call("search_history", "text", "sentence stands");

        assertThat(reply.list("changes")).extracting("revision").containsExactly(went, came);
        assertThat(reply.list("changes")).extracting("after").containsExactly(0, 1);
        assertThat(reply.list("changes").getFirst())
                .containsEntry("page", "Tour")
                .containsEntry("line", 2)
                .containsEntry("text", "A sentence stands here.");
        assertThat(reply.text()).contains(came).contains("0 times before, 1 after");
    }

    @Test
    void cursor_goesOnBelow() {
        for (int i = 0; i < 5; i++) {
            bench.wiki().write("P" + i, "needle\n");
        }
        ToolBench.Reply first = bench.call("search_history", "text", "needle", "limit", 3);

        ToolBench.Reply rest =
                bench.call(
                        "search_history",
                        "text",
                        "needle",
                        "limit",
                        3,
                        "cursor",
                        first.nextCursor().orElseThrow());

        assertThat(first.list("changes")).extracting("page").containsExactly("P4", "P3", "P2");
        assertThat(rest.list("changes")).extracting("page").containsExactly("P1", "P0");
        assertThat(rest.nextCursor()).isEmpty();
    }

    @Test
    void nothingFound_saysWhatToTry() {
        bench.wiki().write("P", "text\n");

        ToolBench.Reply reply = bench.call("search_history", "text", "Text");

        assertThat(reply.list("changes")).isEmpty();
        assertThat(reply.text()).contains("ignore_case");
        assertThat(
                        bench.call("search_history", "text", "Text", "ignore_case", true)
                                .list("changes"))
                .hasSize(1);
    }

    @Test
    void pageAndTimes_chooseCommits() {
        bench.wiki().write("A", "needle\n");
        bench.wiki().write("B", "needle\n");

        assertThat(bench.call("search_history", "text", "needle", "page", "a").list("changes"))
                .hasSize(1);
        assertThat(
                        bench.call("search_history", "text", "needle", "since", "2999-01-01")
                                .list("changes"))
                .isEmpty();
        assertThat(
                        bench.call("search_history", "text", "needle", "until", "2999-01-01")
                                .list("changes"))
                .hasSize(2);
    }

    @Test
    void textAsLongAsAllowed_isSearchedAndALongerOneIsRefused() {
        String longest = "x".repeat(SearchHistory.MAX_TEXT_CHARS);
        bench.wiki().write("A", longest + "\n");

        assertThat(bench.call("search_history", "text", longest).list("changes")).hasSize(1);
        assertThat(bench.call("search_history", "text", longest + "x").text())
                .contains("1 to 1000 characters");
        assertThat(bench.call("search_history", "text", "").text()).contains("not 0");
    }

    @Test
    void wrongArguments_areNamed() {
        bench.wiki().write("A", "needle\n");

        assertThat(bench.call("search_history", "text", "x", "page", "A", "prefix", "B").text())
                .contains("page and prefix");
        assertThat(bench.call("search_history", "text", "x", "since", "soon").text())
                .contains("since is 'soon'");
        assertThat(bench.call("search_history", "text", "x", "page", "Nowhere").error())
                .isEqualTo("unknown_page");
    }

    @Test
    void longLine_isShortened() {
        bench.wiki().write("A", "needle" + "x".repeat(SearchHistory.LINE_CHARS) + "\n");
        bench.wiki().write("B", "y".repeat(SearchHistory.LINE_CHARS - 6) + "needle\n");

        List<Map<String, Object>> changes =
                bench.call("search_history", "text", "needle").list("changes");

        assertThat(text(changes.getFirst())).hasSize(SearchHistory.LINE_CHARS).endsWith("needle");
        assertThat(text(changes.getLast())).hasSize(SearchHistory.LINE_CHARS + 1).endsWith("…");
    }

    @Test
    void callerThatGivesUp_isNotKept() {
        bench.wiki().write("A", "needle\n");

        assertThat(
                        bench.call(TestCall.cancelledAfter(1), "search_history", "text", "needle")
                                .error())
                .isEqualTo("cancelled");
    }

    @Test
    void searchThatTakesTooLong_endsWithACursorAndGoesOn() {
        bench.wiki().write("A", "needle\n");
        bench.wiki().write("B", "1\n");
        bench.wiki().write("C", "1\n");
        AtomicLong time = new AtomicLong();
        ToolDispatcher slow =
                new ToolDispatcher(
                        new Catalog(
                                "holt",
                                "1.0",
                                "",
                                List.of(
                                        SearchHistory.in(
                                                bench.environment(),
                                                () ->
                                                        time.addAndGet(
                                                                SearchHistory.LONGEST
                                                                        .toNanos())))));
        ToolBench.Reply first =
                new ToolBench.Reply(
                        slow.call("search_history", Map.of("text", "needle"), new TestCall()));

        assertThat(first.list("changes")).isEmpty();
        assertThat(first.text()).contains("Nothing found so far").contains("searched back to");
        ToolBench.Reply rest =
                bench.call(
                        "search_history",
                        "text",
                        "needle",
                        "cursor",
                        first.nextCursor().orElseThrow());
        assertThat(rest.list("changes")).hasSize(1);
    }

    private static String text(Map<String, Object> change) {
        return String.valueOf(change.get("text"));
    }
}
