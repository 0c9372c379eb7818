package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.tools.ToolBench.Reply;
import dev.holt.wiki.PageName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritePageTest {
    private static final int MEBIBYTE = 1024 * 1024;

    private final ToolBench bench = ToolBench.empty();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void newPage_isCreatedWithItsBytes() {
        Reply reply = bench.call("write_page", "page", "Design/Auth", "content", "# Auth\nGrüße\n");

        assertThat(reply.error()).isEmpty();
        assertThat(bench.head().page("Design/Auth").text()).isEqualTo("# Auth\nGrüße\n");
        assertThat(reply.fields())
                .containsEntry("page", "Design/Auth")
                .containsEntry("revision", bench.head().revision().abbreviated())
                .containsEntry(
                        "changes",
                        List.of(
                                Map.of(
                                        "page",
                                        "Design/Auth",
                                        "kind",
                                        "added",
                                        "added",
                                        2,
                                        "deleted",
                                        0)));
    }

    @Test
    void commit_saysWhoAndWhatAndByWhichMeans() {
        bench.call("write_page", "page", "A", "content", "text\n", "message", "Start A");

        assertThat(bench.wiki().git("log", "-1", "--format=%an <%ae>%n%B"))
                .startsWith("Ann <ann@example.org>\nStart A\n")
                .contains("Holt-Client: test-client 1.0", "Holt-Tool: write_page");
    }

    @Test
    void noMessage_getsOneThatSaysWhatHappened() {
        bench.call("write_page", "page", "A.md", "content", "one\n");
        bench.call("write_page", "page", "a", "content", "two\n", "base_revision", tip());

        assertThat(bench.wiki().git("log", "--format=%s")).isEqualTo("Update A\nCreate A");
    }

    @Test
    void existingPageWithoutBase_isRefusedWithTheRemedy() {
        bench.wiki().write("A", "old\n");

        Reply reply = bench.call("write_page", "page", "A", "content", "new\n");

        assertThat(reply.error()).isEqualTo("name_taken");
        assertThat(reply.text()).contains("'A'", "base_revision", "edit_page");
        assertThat(bench.head().page("A").text()).isEqualTo("old\n");
    }

    @Test
    void nameThatDiffersOnlyInCase_isRefused() {
        bench.wiki().write("Design/Auth", "old\n");

        Reply reply = bench.call("write_page", "page", "design/auth", "content", "new\n");

        assertThat(reply.error()).isEqualTo("name_taken");
        assertThat(reply.text()).contains("Design/Auth");
    }

    @Test
    void currentBase_replacesThePage() {
        String read = bench.wiki().write("A", "old\n").abbreviated();

        Reply reply =
                bench.call("write_page", "page", "A", "content", "new\n", "base_revision", read);

        assertThat(reply.error()).isEmpty();
        assertThat(bench.head().page("A").text()).isEqualTo("new\n");
        assertThat(reply.fields()).doesNotContainKey("merged");
    }

    @Test
    void staleBaseOfAPageThatIsTheSame_isNoMerge() {
        String read = bench.wiki().write("A", "old\n").abbreviated();
        bench.wiki().write("B", "other\n");

        Reply reply =
                bench.call("write_page", "page", "A", "content", "new\n", "base_revision", read);

        assertThat(reply.fields()).doesNotContainKey("merged");
        assertThat(bench.head().page("A").text()).isEqualTo("new\n");
    }

    @Test
    void staleBaseWithChangesElsewhere_isMergedAndSaysWhatOthersChanged() {
        String read = bench.wiki().write("A", "one\ntwo\nthree\nfour\nfive\n").abbreviated();
        bench.wiki().write("A", "ONE\ntwo\nthree\nfour\nfive\n");

        Reply reply =
                bench.call(
                        "write_page",
                        "page",
                        "A",
                        "content",
                        "one\ntwo\nthree\nfour\nFIVE\n",
                        "base_revision",
                        read);

        assertThat(bench.head().page("A").text()).isEqualTo("ONE\ntwo\nthree\nfour\nFIVE\n");
        assertThat(reply.fields()).containsEntry("merged", true);
        assertThat(reply.text()).contains("-one", "+ONE").doesNotContain("+FIVE");
        assertThat(reply.field("merges").toString()).contains("+ONE");
    }

    @Test
    void staleBaseWithChangesInTheSamePlace_showsBothSidesAndTheBaseForTheNextTry() {
        String read = bench.wiki().write("A", "one\ntwo\n").abbreviated();
        bench.wiki().write("A", "ONE\ntwo\n");

        Reply reply =
                bench.call("write_page", "page", "A", "content", "1\ntwo\n", "base_revision", read);

        assertThat(reply.error()).isEqualTo("edit_conflict");
        assertThat(reply.fields()).containsEntry("page", "A").containsEntry("revision", tip());
        assertThat(reply.list("conflicts"))
                .containsExactly(
                        Map.of("line", 1, "base", "one\n", "yours", "1\n", "theirs", "ONE\n"));
        assertThat(reply.text()).contains(tip(), "1\n", "ONE\n");
        assertThat(bench.head().page("A").text()).isEqualTo("ONE\ntwo\n");
    }

    @Test
    void conflictSettledWithItsRevision_isWritten() {
        String read = bench.wiki().write("A", "one\n").abbreviated();
        bench.wiki().write("A", "ONE\n");
        Object current =
                bench.call("write_page", "page", "A", "content", "1\n", "base_revision", read)
                        .field("revision");

        Reply reply =
                bench.call(
                        "write_page", "page", "A", "content", "ONE 1\n", "base_revision", current);

        assertThat(reply.error()).isEmpty();
        assertThat(bench.head().page("A").text()).isEqualTo("ONE 1\n");
    }

    @Test
    void pageDeletedSinceTheBase_isAConflictThatSaysSo() {
        String read = bench.wiki().write("A", "one\n").abbreviated();
        bench.wiki().delete("A");

        Reply reply =
                bench.call("write_page", "page", "A", "content", "1\n", "base_revision", read);

        assertThat(reply.error()).isEqualTo("edit_conflict");
        assertThat(reply.fields()).containsEntry("deleted", true);
    }

    @Test
    void pageMovedSinceTheBase_isRefusedWithItsNewName() {
        String read = bench.wiki().write("Old", "one\n").abbreviated();
        bench.call("move_page", "page", "Old", "to", "New");

        Reply reply =
                bench.call("write_page", "page", "Old", "content", "1\n", "base_revision", read);

        assertThat(reply.error()).isEqualTo("page_moved");
        assertThat(reply.text()).contains("moved to 'New'");
        assertThat(bench.head().hasPage(new PageName("Old"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\n"})
    void emptyContent_isRefusedWithTheRemedy(String content) {
        bench.wiki().write("A", "old\n");

        Reply reply =
                bench.call("write_page", "page", "A", "content", content, "base_revision", tip());

        assertThat(reply.error()).isEqualTo("empty_content");
        assertThat(reply.text()).contains("'A'", "delete_page");
    }

    @Test
    void contentAtTheLimit_isWritten() {
        String content = "x".repeat(MEBIBYTE - 1) + "\n";

        assertThat(bench.call("write_page", "page", "A", "content", content).error()).isEmpty();
        assertThat(bench.head().page("A").size()).isEqualTo(MEBIBYTE);
    }

    @Test
    void contentPastTheLimit_isRefusedWithTheSize() {
        String content = "x".repeat(MEBIBYTE) + "\n";

        Reply reply = bench.call("write_page", "page", "A", "content", content);

        assertThat(reply.error()).isEqualTo("too_large");
        assertThat(reply.text()).contains("1048577", "1048576");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../out",
                "a/../../out",
                "/etc/passwd",
                ".git/config",
                "a/.hidden",
                "CON",
                "a\nb",
                "",
                "a//b",
                "C:\\x"
            })
    void badName_isRefused(String name) {
        Reply reply = bench.call("write_page", "page", name, "content", "x\n");

        assertThat(reply.error()).isEqualTo("invalid_name");
        assertThat(bench.head().pages()).isEmpty();
    }

    @Test
    void baseThatIsNoCommitId_isRefused() {
        bench.wiki().write("A", "old\n");

        Reply reply =
                bench.call("write_page", "page", "A", "content", "x\n", "base_revision", "main");

        assertThat(reply.error()).isEqualTo("invalid_base");
        assertThat(reply.text()).contains("'main'", "12 hex digits");
    }

    @Test
    void baseThatNoCommitHas_isRefused() {
        bench.wiki().write("A", "old\n");

        Reply reply =
                bench.call(
                        "write_page", "page", "A", "content", "x\n", "base_revision", "abcdef12");

        assertThat(reply.error()).isEqualTo("unknown_revision");
    }

    @Test
    void baseBeforeThePageWas_isRefused() {
        String before = bench.wiki().write("B", "b\n").abbreviated();
        bench.wiki().write("A", "a\n");

        Reply reply =
                bench.call("write_page", "page", "A", "content", "x\n", "base_revision", before);

        assertThat(reply.error()).isEqualTo("invalid_base");
        assertThat(bench.head().page("A").text()).isEqualTo("a\n");
    }

    @Test
    void crlfPage_keepsItsLineEndingsAndByteOrderMark() {
        String read = bench.wiki().write("A", "\uFEFFone\r\ntwo\r\n").abbreviated();

        bench.call("write_page", "page", "A", "content", "one\n2\n", "base_revision", read);

        assertThat(bench.head().page("A").text()).isEqualTo("\uFEFFone\r\n2\r\n");
    }

    @Test
    void pageThatIsNotUtf8_isRefusedAndKept() {
        byte[] latin = "Gr\u00FC\u00DFe\n".getBytes(StandardCharsets.ISO_8859_1);
        String read = bench.wiki().writeFile("A.md", latin).abbreviated();

        Reply reply =
                bench.call("write_page", "page", "A", "content", "x\n", "base_revision", read);

        assertThat(reply.error()).isEqualTo("not_utf8");
        assertThat(bench.head().page("A").bytes()).isEqualTo(latin);
    }

    @Test
    void sameContent_isNothingToChange() {
        String read = bench.wiki().write("A", "same\n").abbreviated();

        Reply reply =
                bench.call("write_page", "page", "A", "content", "same\n", "base_revision", read);

        assertThat(reply.error()).isEmpty();
        assertThat(reply.text()).contains("Nothing to change", read);
        assertThat(tip()).isEqualTo(read);
    }

    @Test
    void dryRun_answersTheDiffAndChangesNothing() {
        String read = bench.wiki().write("A", "old\n").abbreviated();
        String tipBefore = bench.wiki().git("rev-parse", "HEAD");

        Reply reply =
                bench.call(
                        "write_page",
                        "page",
                        "A",
                        "content",
                        "new\n",
                        "base_revision",
                        read,
                        "dry_run",
                        true);

        assertThat(bench.wiki().git("rev-parse", "HEAD")).isEqualTo(tipBefore);
        assertThat(reply.fields()).containsEntry("dry_run", true).containsEntry("revision", read);
        assertThat(reply.field("diff").toString()).contains("-old\n+new\n");
        assertThat(reply.text()).contains("nothing was written", "-old\n+new\n");
    }

    @Test
    void linksThatLeadNowhere_areNamed() {
        Reply reply = bench.call("write_page", "page", "A", "content", "# A\n\nSee [[Nowhere]].\n");

        assertThat(reply.list("links_unresolved"))
                .containsExactly(
                        Map.of(
                                "page",
                                "A",
                                "line",
                                3,
                                "target",
                                "Nowhere",
                                "problem",
                                "no such page or file"));
    }

    @Test
    void wantedPage_satisfiesTheLinksToIt() {
        bench.wiki().write("B", "See [[A]].\n");

        Reply reply = bench.call("write_page", "page", "A", "content", "# A\n");

        assertThat(reply.list("links_satisfied"))
                .containsExactly(Map.of("page", "B", "line", 1, "target", "A"));
    }

    @Test
    void pageThatMakesALinkAmbiguous_isTold() {
        bench.wiki().write("One/Auth", "# Auth\n");
        bench.wiki().write("B", "See [[Auth]].\n");

        Reply reply = bench.call("write_page", "page", "Two/Auth", "content", "# Auth\n");

        assertThat(reply.list("links_broken"))
                .singleElement()
                .satisfies(link -> assertThat(link).containsEntry("page", "B"));
    }

    private String tip() {
        return bench.head().revision().abbreviated();
    }
}
