package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.tools.ToolBench.Reply;
import dev.holt.wiki.PageName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfirmationTest {
    private final ToolBench bench = ToolBench.empty();

    @AfterEach
    void close() {
        bench.close();
    }

    /** A page that so many others link to; returns the revision. */
    private String hub(int links) {
        Map<String, String> pages = new TreeMap<>();
        pages.put("Hub", "x\n");
        for (int i = 0; i < links; i++) {
            pages.put("Link" + i, "[[Hub]]\n");
        }
        return bench.wiki().writeAll(pages).abbreviated();
    }

    private boolean hasHub() {
        return bench.head().hasPage(new PageName("Hub"));
    }

    private String pages(int count) {
        Map<String, String> pages = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            pages.put("P" + i, "x\n");
        }
        return bench.wiki().writeAll(pages).abbreviated();
    }

    @Test
    void asManyLinksAsAreAllowed_needNoConfirmation() {
        String read = hub(DeletePage.UNASKED_LINKS);

        assertThat(bench.call("delete_page", "page", "Hub", "base_revision", read).error())
                .isEmpty();
        assertThat(hasHub()).isFalse();
    }

    @Test
    void oneLinkMore_isRefusedWithWhatToSend() {
        String read = hub(DeletePage.UNASKED_LINKS + 1);

        Reply reply = bench.call("delete_page", "page", "Hub", "base_revision", read);

        assertThat(reply.error()).isEqualTo("confirmation_needed");
        assertThat(reply.text()).contains("'Hub'", "11 links", "'Link0'", "1 more", "confirm=11");
        assertThat(reply.field("confirm")).isEqualTo(11);
        assertThat(hasHub()).isTrue();
    }

    @Test
    void numberThatWasTold_confirms() {
        String read = hub(11);

        assertThat(
                        bench.call(
                                        "delete_page",
                                        "page",
                                        "Hub",
                                        "base_revision",
                                        read,
                                        "confirm",
                                        10)
                                .error())
                .isEqualTo("confirmation_needed");
        assertThat(
                        bench.call(
                                        "delete_page",
                                        "page",
                                        "Hub",
                                        "base_revision",
                                        read,
                                        "confirm",
                                        11)
                                .error())
                .isEmpty();
        assertThat(hasHub()).isFalse();
    }

    @Test
    void userWhoAgrees_isAskedOnce() {
        String read = hub(11);
        TestCall user = TestCall.answering("accept");

        Reply reply = bench.call(user, "delete_page", "page", "Hub", "base_revision", read);

        assertThat(reply.error()).isEmpty();
        assertThat(user.questionsSeen()).singleElement().asString().contains("'Hub'", "11 links");
        assertThat(hasHub()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"decline", "cancel"})
    void userWhoDoesNotAgree_keepsThePageWhateverTheModelSends(String action) {
        String read = hub(11);

        Reply reply =
                bench.call(
                        TestCall.answering(action),
                        "delete_page",
                        "page",
                        "Hub",
                        "base_revision",
                        read,
                        "confirm",
                        11);

        assertThat(reply.error()).isEqualTo("declined");
        assertThat(reply.text()).contains("nothing was changed");
        assertThat(hasHub()).isTrue();
    }

    @Test
    void dryRun_asksNobody() {
        String read = hub(11);
        TestCall user = TestCall.answering("decline");

        Reply reply =
                bench.call(
                        user, "delete_page", "page", "Hub", "base_revision", read, "dry_run", true);

        assertThat(reply.error()).isEmpty();
        assertThat(user.questionsSeen()).isEmpty();
    }

    @Test
    void repeatedCall_isAnsweredWithoutAsking() {
        String read = hub(11);
        Object[] call = {
            "page", "Hub", "base_revision", read, "confirm", 11, "idempotency_key", "k"
        };
        bench.call("delete_page", call);

        Reply again = bench.call("delete_page", call);

        assertThat(again.error()).isEmpty();
        assertThat(again.field("replayed")).isEqualTo(true);
    }

    @Test
    void revertOfManyPages_needsConfirmation() {
        bench.wiki().write("Home", "x\n");
        String few = pages(Revert.UNASKED_PAGES);
        assertThat(bench.call("revert", "revision", few).error()).isEmpty();
        String many = pages(Revert.UNASKED_PAGES + 1);

        Reply reply = bench.call("revert", "revision", many);

        assertThat(reply.error()).isEqualTo("confirmation_needed");
        assertThat(reply.text()).contains("11 pages", "confirm=11");
        assertThat(bench.call("revert", "revision", many, "confirm", 11).error()).isEmpty();
        assertThat(bench.head().pages()).hasSize(1);
    }

    @Test
    void manyDeletionsInOneCommit_needConfirmation() {
        String read = pages(ChangePages.UNASKED_DELETIONS + 1);
        List<Map<String, Object>> changes = new ArrayList<>();
        for (int i = 0; i <= ChangePages.UNASKED_DELETIONS; i++) {
            changes.add(Map.of("op", "delete", "page", "P" + i, "base_revision", read));
        }

        Reply reply = bench.call("change_pages", "changes", changes);

        assertThat(reply.error()).isEqualTo("confirmation_needed");
        assertThat(bench.head().pages()).hasSize(11);
        assertThat(bench.call("change_pages", "changes", changes.subList(0, 10)).error()).isEmpty();
        assertThat(bench.head().pages()).hasSize(1);
    }
}
