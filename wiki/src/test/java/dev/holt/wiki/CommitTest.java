package dev.holt.wiki;

import static dev.holt.wiki.Writer.attach;
import static dev.holt.wiki.Writer.delete;
import static dev.holt.wiki.Writer.move;
import static dev.holt.wiki.Writer.newPage;
import static dev.holt.wiki.Writer.utf8;
import static dev.holt.wiki.Writer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommitTest {
    private final TestWiki test = TestWiki.bare();
    private final Writer writer = new Writer(test.wiki());

    @AfterEach
    void repositoryIsSound() {
        assertThat(test.git("fsck", "--strict", "--no-dangling")).isEmpty();
        assertThat(test.gitFolder().resolve("refs/heads/main.lock")).doesNotExist();
        assertThat(test.gitFolder().resolve("holt/write")).isEmptyDirectory();
        test.close();
    }

    @Test
    void firstPageOfAnEmptyWiki_makesTheBranch() {
        CommitResult result = writer.commit(newPage("Home", "# Home\n"));

        assertThat(result.parent()).isEqualTo(Revision.NONE);
        assertThat(test.git("log", "--format=%H %an <%ae> %s", "main"))
                .isEqualTo(result.revision() + " Agent <agent@example.org> Change pages");
        assertThat(writer.text("Home")).isEqualTo("# Home\n");
    }

    @Test
    void pagesOfOneSet_becomeOneCommit() {
        Revision base = test.writeAll(Map.of("A", "a\n", "B", "b\n", "C", "c\n"));

        CommitResult result =
                writer.commit(
                        write("A", "a2\n", base),
                        delete("B", base),
                        move("C", "Deep/Er/C", "c2\n", base),
                        newPage("D", "d\n"),
                        attach("D/x.bin", new byte[] {0, 1, 2}));

        assertThat(result.parent()).isEqualTo(base);
        assertThat(test.git("show", "--name-status", "--no-renames", "--format=", "main"))
                .isEqualTo(
                        """
                        M\tA.md
                        D\tB.md
                        D\tC.md
                        A\tD.md
                        A\tD/x.bin
                        A\tDeep/Er/C.md\
                        """);
        assertThat(result.changes())
                .extracting(c -> c.kind() + " " + c.path())
                .containsExactly(
                        "CHANGED A.md",
                        "DELETED B.md",
                        "ADDED D.md",
                        "ADDED D/x.bin",
                        "MOVED Deep/Er/C.md");
    }

    @Test
    void lastPageOfAFolderDeleted_takesTheFolderAway() {
        test.write("Home", "h\n");
        Revision base = test.write("Deep/Er/Page", "p\n");

        writer.commit(delete("Deep/Er/Page", base));

        assertThat(test.git("ls-tree", "-r", "-t", "--name-only", "main")).isEqualTo("Home.md");
    }

    @Test
    void sameContent_makesNoCommit() {
        Revision base = test.write("Home", "same\n");

        CommitResult result = writer.commit(write("Home", "same\n", base));

        assertThat(result.revision()).isEqualTo(base);
        assertThat(result.changes()).isEmpty();
        assertThat(test.head().revision()).isEqualTo(base);
    }

    @Test
    void writeInNestedFolders_makesFewSmallObjects() throws Exception {
        for (int i = 0; i < 30; i++) {
            test.write("a/b/c/Page" + i, "text " + i + "\n");
            test.write("a/b" + i + "/Page", "text\n");
        }
        Revision base = test.head().revision();
        LooseObjects before = LooseObjects.in(test.gitFolder());

        writer.commit(write("a/b/c/Page7", "new text\n".repeat(80), base));

        LooseObjects after = LooseObjects.in(test.gitFolder());
        assertThat(after.count() - before.count()).isLessThanOrEqualTo(6);
        assertThat(after.bytes() - before.bytes()).isLessThanOrEqualTo(5_000);
    }

    @Test
    void manyNewObjects_becomeOnePack() throws Exception {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < ObjectWriter.MAX_LOOSE; i++) {
            changes.add(newPage("Many/Page" + i, "text " + i + "\n"));
        }
        LooseObjects before = LooseObjects.in(test.gitFolder());

        writer.commit(changes.toArray(Change[]::new));

        assertThat(LooseObjects.in(test.gitFolder()).count()).isEqualTo(before.count());
        assertThat(test.gitFolder().resolve("objects/pack").toFile().list())
                .filteredOn(name -> name.endsWith(".pack"))
                .hasSize(1);
        assertThat(writer.text("Many/Page63")).isEqualTo("text 63\n");
    }

    @Test
    void writeToAReadOnlyWiki_isRefused() {
        test.write("Home", "h\n");
        try (Wiki wiki = Wiki.open(test.folder(), WikiOptions.defaults().withReadOnly(true))) {
            assertThatThrownBy(() -> new Writer(wiki).commit(newPage("New", "n\n")))
                    .isInstanceOf(WikiException.NotWritable.class);
        }
        writer.commit(newPage("Other", "o\n"));
    }

    @Test
    void branchOnlyInPackedRefs_moves() {
        test.write("Home", "h\n");
        test.git("pack-refs", "--all");
        assertThat(test.gitFolder().resolve("refs/heads/main")).doesNotExist();

        CommitResult result = writer.commit(newPage("New", "n\n"));

        assertThat(test.git("rev-parse", "main")).isEqualTo(result.revision().id());
    }

    @Test
    void plannerLooksAtTheTip_andIsAskedOnce() {
        test.write("Home", "old\n");
        List<String> seen = new ArrayList<>();

        test.wiki()
                .commit(
                        Writer.who("Edit"),
                        tip -> {
                            seen.add(tip.page("Home").text());
                            return ChangeSet.of(write("Home", "new\n", tip.revision()));
                        });

        assertThat(seen).containsExactly("old\n");
        assertThat(writer.text("Home")).isEqualTo("new\n");
    }

    @Test
    void branchMovedWhilePlanning_plansAgainOnTheNewTip() {
        Revision first = test.write("Home", "one\n");
        List<Revision> tips = new ArrayList<>();

        CommitResult result =
                test.wiki()
                        .commit(
                                Writer.who("Race"),
                                tip -> {
                                    if (tips.isEmpty()) {
                                        test.write("Other", "from outside\n");
                                    }
                                    tips.add(tip.revision());
                                    return ChangeSet.of(write("Home", "two\n", first));
                                });

        assertThat(tips).hasSize(2).first().isEqualTo(first);
        assertThat(result.parent()).isEqualTo(tips.get(1));
        assertThat(writer.text("Other")).isEqualTo("from outside\n");
    }

    @Test
    void detachedHead_isNotWritable() {
        Revision tip = test.write("Home", "h\n");
        test.git("update-ref", "--no-deref", "HEAD", tip.id());

        assertThatThrownBy(() -> writer.commit(newPage("New", "n\n")))
                .isInstanceOf(WikiException.NotWritable.class)
                .hasMessageContaining("git switch");
    }

    @Test
    void attachment_keepsItsBytes() {
        byte[] bytes = utf8("\r\n\u0000binary");
        writer.commit(attach("pic.png", bytes));

        assertThat(test.head().attachment("pic.png").bytes()).isEqualTo(bytes);
    }
}
