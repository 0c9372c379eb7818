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
import org.junit.jupiter.params.provider.CsvSource;

class MovePageTest {
    private final ToolBench bench = ToolBench.empty();

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource({
        "[[Old]], [[New]]",
        "[[Old|text]], [[New|text]]",
        "[[Old#Part]], [[New#Part]]",
        "[[/Old]], [[/Archive/New]]",
        "[t](Old.md), [t](Archive/New.md)",
        "[t](/Old.md#part), [t](/Archive/New.md#part)",
        "[t](Old), [t](Archive/New)"
    })
    void linkToThePage_follows(String before, String after) {
        bench.wiki().write("Old", "# Old\n\n## Part\n");
        bench.wiki().write("Home", "See " + before + " now.\n");

        Reply reply = bench.call("move_page", "page", "Old", "to", "Archive/New");

        assertThat(reply.error()).isEmpty();
        assertThat(text("Home")).isEqualTo("See " + after + " now.\n");
        assertThat(text("Archive/New")).isEqualTo("# Old\n\n## Part\n");
        assertThat(bench.head().hasPage(new PageName("Old"))).isFalse();
        assertThat(reply.fields())
                .containsEntry("page", "Archive/New")
                .containsEntry("revision", tip())
                .doesNotContainKeys("links_broken", "links_satisfied");
    }

    @Test
    void linksInCode_stay() {
        bench.wiki().write("Old", "x\n");
        String home = "`[[Old]]`\n\n```\n[[Old]]\n```\n";
        bench.wiki().write("Home", home);

        bench.call("move_page", "page", "Old", "to", "New");

        assertThat(text("Home")).isEqualTo(home);
    }

    @Test
    void ownRelativeLinks_stillLeadWhereTheyLed() {
        bench.wiki().write("Design/Auth", "[t](Tokens.md) ![f](Auth/flow.png)\n");
        bench.wiki().write("Design/Tokens", "x\n");
        bench.wiki().writeFile("Design/Auth/flow.png", new byte[] {1});

        bench.call("move_page", "page", "Design/Auth", "to", "Security/Login");

        assertThat(text("Security/Login"))
                .isEqualTo("[t](../Design/Tokens.md) ![f](Login/flow.png)\n");
    }

    @Test
    void attachments_moveWithThePageAndTheirLinksFollow() {
        bench.wiki().write("Old", "x\n");
        bench.wiki().writeFile("Old/a.png", new byte[] {1});
        bench.wiki().writeFile("Old/Sub/b.png", new byte[] {2});
        bench.wiki().write("Home", "![a](Old/a.png)\n");

        bench.call("move_page", "page", "Old", "to", "New");

        assertThat(bench.head().attachments("").stream().map(file -> file.name().value()))
                .containsExactly("New/a.png", "Old/Sub/b.png");
        assertThat(text("Home")).isEqualTo("![a](New/a.png)\n");
    }

    @Test
    void subpages_stayUnlessAskedFor() {
        bench.wiki().write("Old", "x\n");
        bench.wiki().write("Old/Sub", "y\n");

        bench.call("move_page", "page", "Old", "to", "New");

        assertThat(pages()).containsExactly("New", "Old/Sub");
    }

    @Test
    void subpages_moveWhenAskedForWithTheirLinks() {
        bench.wiki().write("Old", "[s](Old/Sub.md)\n");
        bench.wiki().write("Old/Sub", "[[Old]] [up](../Home.md)\n");
        bench.wiki().write("Home", "[[Old/Sub]]\n");
        bench.wiki().writeFile("Old/Sub/b.png", new byte[] {2});

        Reply reply = bench.call("move_page", "page", "Old", "to", "Deep/New", "subpages", true);

        assertThat(reply.error()).isEmpty();
        assertThat(pages()).containsExactly("Deep/New", "Deep/New/Sub", "Home");
        assertThat(text("Home")).isEqualTo("[[Deep/New/Sub]]\n");
        assertThat(text("Deep/New/Sub")).isEqualTo("[[New]] [up](../../Home.md)\n");
        assertThat(text("Deep/New")).isEqualTo("[s](New/Sub.md)\n");
        assertThat(bench.head().findAttachment("Deep/New/Sub/b.png")).isPresent();
    }

    @Test
    void folderWithoutAPage_movesWithItsSubpages() {
        bench.wiki().write("Old/Sub", "y\n");

        Reply reply = bench.call("move_page", "page", "Old", "to", "New", "subpages", true);

        assertThat(reply.error()).isEmpty();
        assertThat(pages()).containsExactly("New/Sub");
    }

    @Test
    void takenName_isRefused() {
        bench.wiki().write("Old", "x\n");
        bench.wiki().write("New", "y\n");

        Reply reply = bench.call("move_page", "page", "Old", "to", "New");

        assertThat(reply.error()).isEqualTo("name_taken");
        assertThat(text("Old")).isEqualTo("x\n");
    }

    @Test
    void nameThatDiffersOnlyInCaseFromAnother_isRefused() {
        bench.wiki().write("Old", "x\n");
        bench.wiki().write("New", "y\n");

        assertThat(bench.call("move_page", "page", "Old", "to", "new").error())
                .isEqualTo("name_taken");
    }

    @Test
    void nameThatDiffersOnlyInCaseFromItsOwn_isTaken() {
        bench.wiki().write("old", "x\n");
        bench.wiki().write("Home", "[[old]]\n");

        Reply reply = bench.call("move_page", "page", "old", "to", "Old");

        assertThat(reply.error()).isEmpty();
        assertThat(pages()).containsExactly("Home", "Old");
        assertThat(reply.fields()).doesNotContainKey("links_broken");
    }

    @Test
    void sameName_isRefused() {
        bench.wiki().write("Old", "x\n");

        assertThat(bench.call("move_page", "page", "Old", "to", "Old").error())
                .isEqualTo("invalid_move");
    }

    @Test
    void moveBelowItselfWithSubpages_isRefused() {
        bench.wiki().write("Old", "x\n");
        bench.wiki().write("Old/Sub", "x\n");

        assertThat(bench.call("move_page", "page", "Old", "to", "Old/In", "subpages", true).error())
                .isEqualTo("invalid_move");
    }

    @Test
    void badNewName_isRefused() {
        bench.wiki().write("Old", "x\n");

        assertThat(bench.call("move_page", "page", "Old", "to", "../x").error())
                .isEqualTo("invalid_name");
    }

    @Test
    void unknownPage_isRefused() {
        bench.wiki().write("Older", "x\n");

        Reply reply = bench.call("move_page", "page", "Oldest", "to", "New");

        assertThat(reply.error()).isEqualTo("unknown_page");
    }

    @Test
    void editSinceTheBase_movesAlong() {
        String read = bench.wiki().write("Old", "one\n").abbreviated();
        bench.wiki().write("Old", "two\n");

        Reply reply = bench.call("move_page", "page", "Old", "to", "New", "base_revision", read);

        assertThat(reply.error()).isEmpty();
        assertThat(text("New")).isEqualTo("two\n");
    }

    @Test
    void referrerThatIsNotUtf8_isReportedAndNotMangled() {
        byte[] latin = "Gr\u00FC\u00DFe [[Old]]\n".getBytes(StandardCharsets.ISO_8859_1);
        bench.wiki().write("Old", "x\n");
        bench.wiki().writeFile("Latin.md", latin);

        Reply reply = bench.call("move_page", "page", "Old", "to", "New");

        assertThat(bench.head().page("Latin").bytes()).isEqualTo(latin);
        assertThat(reply.field("links_not_rewritten")).isEqualTo(List.of("Latin"));
        assertThat(reply.list("links_broken"))
                .singleElement()
                .satisfies(link -> assertThat(link).containsEntry("page", "Latin"));
    }

    @Test
    void pageThatIsNotUtf8_movesWithItsBytes() {
        byte[] latin = "Gr\u00FC\u00DFe\n".getBytes(StandardCharsets.ISO_8859_1);
        bench.wiki().writeFile("Old.md", latin);

        bench.call("move_page", "page", "Old", "to", "New");

        assertThat(bench.head().page("New").bytes()).isEqualTo(latin);
    }

    @Test
    void linkThatWouldFitTwoPages_isMadePrecise() {
        bench.wiki().write("One/Auth", "x\n");
        bench.wiki().write("Two/Login", "y\n");
        bench.wiki().write("Home", "[[Auth]]\n");

        Reply reply = bench.call("move_page", "page", "Two/Login", "to", "Two/Auth");

        assertThat(text("Home")).isEqualTo("[[One/Auth]]\n");
        assertThat(reply.fields()).doesNotContainKey("links_broken");
    }

    @Test
    void wantedName_satisfiesTheLinksToIt() {
        bench.wiki().write("Old", "x\n");
        bench.wiki().write("Home", "[[New]]\n");

        Reply reply = bench.call("move_page", "page", "Old", "to", "New");

        assertThat(reply.list("links_satisfied"))
                .containsExactly(Map.of("page", "Home", "line", 1, "target", "New"));
    }

    @Test
    void oneCommit_holdsItAll() {
        bench.wiki().write("Old", "x\n");
        bench.wiki().write("Home", "[[Old]]\n");
        String before = bench.wiki().git("rev-parse", "HEAD");

        bench.call("move_page", "page", "Old", "to", "New");

        assertThat(bench.wiki().git("rev-parse", "HEAD^")).isEqualTo(before);
        assertThat(bench.wiki().git("log", "-1", "--format=%s")).isEqualTo("Move Old to New");
    }

    @Test
    void dryRun_showsTheRewrittenLinksAndChangesNothing() {
        bench.wiki().write("Old", "x\n");
        bench.wiki().write("Home", "[[Old]]\n");
        String before = bench.wiki().git("rev-parse", "HEAD");

        Reply reply = bench.call("move_page", "page", "Old", "to", "New", "dry_run", true);

        assertThat(reply.field("diff").toString()).contains("-[[Old]]", "+[[New]]", "rename");
        assertThat(bench.wiki().git("rev-parse", "HEAD")).isEqualTo(before);
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
