package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.tools.ToolBench.Reply;
import dev.holt.wiki.PageName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangePagesTest {
    private final ToolBench bench = ToolBench.empty();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void changesOfEveryKind_areOneCommit() {
        bench.wiki().write("Edited", "one\n");
        bench.wiki().write("Moved", "[[Edited]]\n");
        bench.wiki().write("Referrer", "[[Moved]]\n");
        bench.wiki().write("Gone", "x\n");
        bench.wiki().write("Replaced", "old\n");
        bench.wiki().writeFile("old.png", new byte[] {1});
        String tip = bench.wiki().git("rev-parse", "HEAD");

        Reply reply =
                change(
                        op("write", "page", "Created", "content", "[[Moved]] [[Edited]]\n"),
                        op("write", "page", "Replaced", "content", "new\n", "base_revision", tip()),
                        op("edit", "page", "Edited", "edits", List.of(append("two"))),
                        op("move", "page", "Moved", "to", "Archive/Kept"),
                        op("delete", "page", "Gone", "base_revision", tip()),
                        op("attach", "attachment", "Created/x.txt", "text", "x"),
                        op("detach", "attachment", "old.png", "base_revision", tip()));

        assertThat(reply.error()).isEmpty();
        assertThat(bench.wiki().git("rev-parse", "HEAD^")).isEqualTo(tip);
        assertThat(pages())
                .containsExactly("Archive/Kept", "Created", "Edited", "Referrer", "Replaced");
        assertThat(text("Created")).isEqualTo("[[Kept]] [[Edited]]\n");
        assertThat(text("Referrer")).isEqualTo("[[Kept]]\n");
        assertThat(text("Replaced")).isEqualTo("new\n");
        assertThat(text("Edited")).contains("two");
        assertThat(bench.head().attachments("")).hasSize(1);
        assertThat(reply.list("changes")).hasSize(8);
    }

    @Test
    void oneThatFails_isNumberedAndNothingIsApplied() {
        bench.wiki().write("A", "one\n");
        String before = tip();

        Reply reply =
                change(
                        op("write", "page", "B", "content", "b\n"),
                        op(
                                "edit",
                                "page",
                                "A",
                                "edits",
                                List.of(Map.of("op", "replace", "old", "zzz", "new", "x"))));

        assertThat(reply.error()).isEqualTo("text_not_found");
        assertThat(reply.fields()).containsEntry("change", 2);
        assertThat(reply.text()).startsWith("Change 2 cannot be made, so none was.");
        assertThat(reply.field("message").toString()).startsWith("Change 2 ");
        assertThat(tip()).isEqualTo(before);
    }

    @Test
    void conflict_showsBothSidesAndAppliesNothing() {
        String read = bench.wiki().write("A", "one\n").abbreviated();
        bench.wiki().write("A", "ONE\n");
        String before = tip();

        Reply reply =
                change(
                        op("write", "page", "B", "content", "b\n"),
                        op("write", "page", "A", "content", "1\n", "base_revision", read));

        assertThat(reply.error()).isEqualTo("edit_conflict");
        assertThat(reply.list("conflicts")).hasSize(1);
        assertThat(tip()).isEqualTo(before);
    }

    @Test
    void severalChangesOfOnePage_buildOnEachOther() {
        bench.wiki().write("A", "one\n");

        Reply reply =
                change(
                        op("edit", "page", "A", "edits", List.of(append("two"))),
                        op("move", "page", "A", "to", "B"),
                        op("edit", "page", "B", "edits", List.of(append("three"))));

        assertThat(reply.error()).isEmpty();
        assertThat(text("B")).contains("one", "two", "three");
        assertThat(pages()).containsExactly("B");
        assertThat(reply.list("changes"))
                .singleElement()
                .satisfies(each -> assertThat(each).containsEntry("kind", "moved"));
    }

    @Test
    void createdPage_canBeEditedMovedAndDeleted() {
        Reply reply =
                change(
                        op("write", "page", "A", "content", "one\n"),
                        op("edit", "page", "A", "edits", List.of(append("two"))),
                        op("move", "page", "A", "to", "B"),
                        op("write", "page", "C", "content", "c\n"),
                        op("delete", "page", "C"));

        assertThat(reply.error()).isEmpty();
        assertThat(pages()).containsExactly("B");
        assertThat(text("B")).contains("one", "two");
    }

    @Test
    void stubAtTheOldName_isNotRewritten() {
        bench.wiki().write("A", "one\n");
        bench.wiki().write("Home", "[[A]]\n");

        Reply reply =
                change(
                        op("move", "page", "A", "to", "B"),
                        op("write", "page", "A", "content", "Moved to [[B]].\n"));

        assertThat(reply.error()).isEmpty();
        assertThat(text("A")).isEqualTo("Moved to [[B]].\n");
        assertThat(text("B")).isEqualTo("one\n");
        assertThat(text("Home")).isEqualTo("[[B]]\n");
    }

    @Test
    void twoPages_canExchangeTheirNames() {
        bench.wiki().write("A", "a\n");
        bench.wiki().write("B", "b\n");
        bench.wiki().write("Home", "[[A]] [[B]]\n");

        Reply reply =
                change(
                        op("move", "page", "A", "to", "C"),
                        op("move", "page", "B", "to", "A"),
                        op("move", "page", "C", "to", "B"));

        assertThat(reply.error()).isEmpty();
        assertThat(text("A")).isEqualTo("b\n");
        assertThat(text("B")).isEqualTo("a\n");
        assertThat(text("Home")).isEqualTo("[[B]] [[A]]\n");
    }

    @Test
    void deletedName_canBeMovedTo() {
        bench.wiki().write("A", "a\n");
        bench.wiki().write("B", "b\n");

        Reply reply =
                change(
                        op("delete", "page", "B", "base_revision", tip()),
                        op("move", "page", "A", "to", "B"));

        assertThat(reply.error()).isEmpty();
        assertThat(pages()).containsExactly("B");
        assertThat(text("B")).isEqualTo("a\n");
    }

    @Test
    void deletedPage_cannotBeEditedAfterwards() {
        bench.wiki().write("A", "a\n");

        Reply reply =
                change(
                        op("delete", "page", "A", "base_revision", tip()),
                        op("edit", "page", "A", "edits", List.of(append("x"))));

        assertThat(reply.error()).isEqualTo("invalid_change_set");
        assertThat(reply.fields()).containsEntry("change", 2);
    }

    @Test
    void pageCreatedTwice_isRefused() {
        Reply reply =
                change(
                        op("write", "page", "A", "content", "a\n"),
                        op("write", "page", "A", "content", "b\n"));

        assertThat(reply.error()).isEqualTo("invalid_change_set");
    }

    @Test
    void deleteWithoutBase_isRefused() {
        bench.wiki().write("A", "a\n");

        Reply reply = change(op("delete", "page", "A"));

        assertThat(reply.error()).isEqualTo("base_required");
        assertThat(bench.head().hasPage(new PageName("A"))).isTrue();
    }

    @Test
    void staleEditBesideAMove_isMergedAndItsNewLinksFollow() {
        bench.wiki().write("Old", "x\n");
        String read = bench.wiki().write("A", "one\n\ntwo\n\nthree\n").abbreviated();
        bench.wiki().write("A", "one [[Old]]\n\ntwo\n\nthree\n");

        Reply reply =
                change(
                        op(
                                "edit",
                                "page",
                                "A",
                                "base_revision",
                                read,
                                "edits",
                                List.of(Map.of("op", "replace", "old", "three", "new", "3"))),
                        op("move", "page", "Old", "to", "New"));

        assertThat(reply.error()).isEmpty();
        assertThat(text("A")).isEqualTo("one [[New]]\n\ntwo\n\n3\n");
        assertThat(reply.fields()).containsEntry("merged", true);
    }

    @Test
    void differentBasesOfOnePage_areRefused() {
        String first = bench.wiki().write("A", "one\n\ntwo\n").abbreviated();
        bench.wiki().write("A", "one\n\n2\n");

        Reply reply =
                change(
                        op(
                                "edit",
                                "page",
                                "A",
                                "edits",
                                List.of(append("x")),
                                "base_revision",
                                tip()),
                        op(
                                "edit",
                                "page",
                                "A",
                                "edits",
                                List.of(append("y")),
                                "base_revision",
                                first));

        assertThat(reply.error()).isEqualTo("invalid_base");
        assertThat(reply.fields()).containsEntry("change", 2);
    }

    @Test
    void changesAtTheLimit_areMadeAndOneMoreIsRefused() {
        List<Object> changes = new ArrayList<>();
        for (int i = 0; i < ChangePages.MAX_CHANGES; i++) {
            changes.add(op("write", "page", "P" + i, "content", "x\n"));
        }
        assertThat(bench.call("change_pages", "changes", changes, "dry_run", true).error())
                .isEmpty();

        changes.add(op("write", "page", "Last", "content", "x\n"));
        Reply reply = bench.call("change_pages", "changes", changes);

        assertThat(reply.error()).isEqualTo("invalid_arguments");
        assertThat(reply.text()).contains("101", "100");
    }

    @Test
    void longList_isCutAndCounted() {
        List<Object> changes = new ArrayList<>();
        for (int i = 0; i <= WriteAnswer.MAX_FILES; i++) {
            changes.add(op("write", "page", "P" + i, "content", "x\n"));
        }

        Reply reply = bench.call("change_pages", "changes", changes);

        assertThat(reply.list("changes")).hasSize(WriteAnswer.MAX_FILES);
        assertThat(reply.fields()).containsEntry("changes_total", WriteAnswer.MAX_FILES + 1);
        assertThat(reply.text()).contains("and 1 more file");
    }

    @Test
    void whatAnOpNeeds_isNamedWhenItIsMissing() {
        Reply reply =
                change(
                        op("write", "page", "A", "content", "x\n"),
                        op("edit", "page", "A", "edits", List.of(Map.of("op", "append"))));

        assertThat(reply.error()).isEqualTo("invalid_arguments");
        assertThat(reply.text()).contains("changes[1].edits[0]", "\"text\" is missing");
    }

    @Test
    void whatAnOpDoesNotTake_isRefused() {
        Reply reply = change(op("delete", "page", "A", "content", "x"));

        assertThat(reply.error()).isEqualTo("invalid_arguments");
        assertThat(reply.text()).contains("\"changes[0].content\"", "op delete");
    }

    @Test
    void noChanges_areRefused() {
        assertThat(bench.call("change_pages", "changes", List.of()).error())
                .isEqualTo("invalid_arguments");
    }

    @Test
    void changesThatCancelOut_areRefused() {
        Reply reply = change(op("write", "page", "A", "content", "x\n"), op("delete", "page", "A"));

        assertThat(reply.error()).isEqualTo("invalid_change_set");
    }

    @Test
    void dryRun_showsEveryDiffAndChangesNothing() {
        bench.wiki().write("A", "one\n");
        String before = tip();

        Reply reply =
                bench.call(
                        "change_pages",
                        "changes",
                        List.of(
                                op("write", "page", "B", "content", "b\n"),
                                op("edit", "page", "A", "edits", List.of(append("two")))),
                        "dry_run",
                        true);

        assertThat(reply.field("diff").toString()).contains("+b", "+two");
        assertThat(tip()).isEqualTo(before);
    }

    private Reply change(Object... changes) {
        return bench.call("change_pages", "changes", List.of(changes));
    }

    private static Map<String, Object> append(String text) {
        return Map.of("op", "append", "text", text);
    }

    private static Map<String, Object> op(String op, Object... arguments) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("op", op);
        for (int i = 0; i < arguments.length; i += 2) {
            change.put((String) arguments[i], arguments[i + 1]);
        }
        return change;
    }

    private String text(String page) {
        return bench.head().page(page).text();
    }

    private List<String> pages() {
        return bench.head().pages().stream().map(page -> page.name().value()).toList();
    }

    private String tip() {
        return bench.head().revision().abbreviated();
    }
}
