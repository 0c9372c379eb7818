package dev.holt.wiki;

import static dev.holt.wiki.Writer.attach;
import static dev.holt.wiki.Writer.delete;
import static dev.holt.wiki.Writer.move;
import static dev.holt.wiki.Writer.newPage;
import static dev.holt.wiki.Writer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes checked against what they are based on, and against the names that are taken. */
class BaseRevisionTest {
    private static final String TEXT = "one\ntwo\nthree\nfour\nfive\n";
    private static final Revision UNKNOWN = new Revision("12".repeat(20));

    private final TestWiki test = TestWiki.bare();
    private final Writer writer = new Writer(test.wiki());

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void staleBaseOfAnUntouchedPage_isApplied() {
        Revision base = test.write("A", TEXT);
        test.write("B", "other\n");

        CommitResult result = writer.commit(write("A", "new\n", base));

        assertThat(result.merged()).isFalse();
        assertThat(writer.text("A")).isEqualTo("new\n");
    }

    @Test
    void staleBaseOfAPageChangedElsewhere_isMerged() {
        Revision base = test.write("A", TEXT);
        test.write("A", TEXT.replace("five", "5"));

        CommitResult result = writer.commit(write("A", TEXT.replace("one", "1"), base));

        assertThat(result.merged()).isTrue();
        assertThat(writer.text("A")).isEqualTo("1\ntwo\nthree\nfour\n5\n");
    }

    @Test
    void staleBaseOfAPageChangedInThePlace_isAConflict() {
        Revision base = test.write("A", TEXT);
        Revision current = test.write("A", TEXT.replace("one", "uno"));

        assertThatThrownBy(() -> writer.commit(write("A", TEXT.replace("one", "1"), base)))
                .isInstanceOfSatisfying(
                        WikiException.EditConflict.class,
                        e -> {
                            assertThat(e.current()).isEqualTo(current);
                            assertThat(e.deleted()).isFalse();
                            assertThat(e.hunks())
                                    .containsExactly(new ConflictHunk(1, "one\n", "1\n", "uno\n"));
                        });
        assertThat(test.head().revision()).isEqualTo(current);
    }

    @Test
    void pageDeletedSinceTheBase_isAConflictThatSaysSo() {
        Revision base = test.write("A", TEXT);
        test.delete("A");

        assertThatThrownBy(() -> writer.commit(write("A", "new\n", base)))
                .isInstanceOfSatisfying(
                        WikiException.EditConflict.class, e -> assertThat(e.deleted()).isTrue());
    }

    @Test
    void pageThatNeverWas_isUnknownWithNearNames() {
        Revision base = test.write("Design/Auth", TEXT);

        assertThatThrownBy(() -> writer.commit(write("Design/Auht", "new\n", base)))
                .isInstanceOf(WikiException.UnknownPage.class)
                .hasMessageContaining("Design/Auth");
    }

    @Test
    void unknownBase_isUnknownRevision() {
        test.write("A", TEXT);

        assertThatThrownBy(() -> writer.commit(write("A", "new\n", UNKNOWN)))
                .isInstanceOf(WikiException.UnknownRevision.class);
    }

    @Test
    void baseThatIsNoCommit_isUnknownRevision() {
        test.write("A", TEXT);
        Revision tree = new Revision(test.head().rootTree());

        assertThatThrownBy(() -> writer.commit(write("A", "new\n", tree)))
                .isInstanceOf(WikiException.UnknownRevision.class);
    }

    @Test
    void baseThatABranchNoLongerHas_isStillABase() {
        Revision first = test.write("A", TEXT);
        Revision base = test.write("A", TEXT.replace("five", "5"));
        test.git("update-ref", "refs/heads/main", first.id());

        writer.commit(write("A", TEXT.replace("five", "5").replace("one", "1"), base));

        assertThat(writer.text("A")).isEqualTo(TEXT.replace("one", "1"));
    }

    @Test
    void moveOfAPageChangedElsewhere_takesTheChangeAlong() {
        Revision base = test.write("A", TEXT);
        test.write("A", TEXT.replace("five", "5"));

        writer.commit(move("A", "B", TEXT.replace("one", "1"), base));

        assertThat(writer.text("B")).isEqualTo("1\ntwo\nthree\nfour\n5\n");
        assertThat(test.head().hasPage(new PageName("A"))).isFalse();
    }

    @Test
    void deletionOfAChangedPage_isAConflict() {
        Revision base = test.write("A", TEXT);
        test.write("A", TEXT.replace("five", "5"));

        assertThatThrownBy(() -> writer.commit(delete("A", base)))
                .isInstanceOf(WikiException.EditConflict.class);
    }

    @Test
    void attachmentWithoutBase_isRefusedWhenItExists() {
        test.writeFile("a.png", new byte[] {1});

        assertThatThrownBy(() -> writer.commit(attach("a.png", new byte[] {2})))
                .isInstanceOf(WikiException.BaseRequired.class);
    }

    @Test
    void attachmentChangedSinceTheBase_isAConflict() {
        Revision base = test.writeFile("a.png", new byte[] {1});
        test.writeFile("a.png", new byte[] {2});

        assertThatThrownBy(() -> writer.commit(attach("a.png", new byte[] {3}, base)))
                .isInstanceOf(WikiException.EditConflict.class);
        assertThatThrownBy(
                        () -> writer.commit(new Change.Detach(new AttachmentName("a.png"), base)))
                .isInstanceOf(WikiException.EditConflict.class);
        assertThatThrownBy(() ->
                        writer.commit(
                                new Change.MoveAttachment(
                                        new AttachmentName("a.png"),
                                        new AttachmentName("b.png"),
                                        base)))
                .isInstanceOf(WikiException.EditConflict.class);
    }

    @Test
    void attachmentDeletedSinceTheBase_isAConflict() {
        Revision base = test.writeFile("a.png", new byte[] {1});
        writer.commit(new Change.Detach(new AttachmentName("a.png"), base));

        assertThatThrownBy(() -> writer.commit(attach("a.png", new byte[] {3}, base)))
                .isInstanceOfSatisfying(
                        WikiException.EditConflict.class, e -> assertThat(e.deleted()).isTrue());
    }

    @Test
    void unknownAttachment_isNamed() {
        Revision base = test.write("A", TEXT);

        assertThatThrownBy(
                        () -> writer.commit(new Change.Detach(new AttachmentName("x.png"), base)))
                .isInstanceOf(WikiException.UnknownAttachment.class)
                .hasMessageContaining("x.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Design/Auth", "design/auth", "DESIGN/AUTH", "Café"})
    void newPageUnderATakenName_isRefused(String name) {
        test.writeAll(Map.of("Design/Auth", TEXT, "Cafe\u0301", TEXT));

        assertThatThrownBy(() -> writer.commit(newPage(name, "new\n")))
                .isInstanceOf(WikiException.NameTaken.class);
    }

    @Test
    void newPageInAFolderOfAnotherCase_isNotTaken() {
        test.write("Design/Auth", TEXT);

        writer.commit(newPage("design/Other", "new\n"));

        assertThat(writer.text("design/Other")).isEqualTo("new\n");
    }

    @Test
    void pageMovedToOtherCapitals_isNotTaken() {
        Revision base = test.write("design/auth", TEXT);

        writer.commit(move("design/auth", "Design/Auth", TEXT, base));

        assertThat(test.git("ls-tree", "-r", "--name-only", "main")).isEqualTo("Design/Auth.md");
    }

    @Test
    void fileWhereAFolderIsNeeded_isTaken() {
        test.writeFile("notes.txt", new byte[] {1});

        assertThatThrownBy(() -> writer.commit(newPage("notes.txt/Page", "new\n")))
                .isInstanceOf(WikiException.NameTaken.class);
    }

    @Test
    void folderWhereThePageShouldGo_isTaken() {
        test.writeFile("A.md/file.txt", new byte[] {1});

        assertThatThrownBy(() -> writer.commit(newPage("A", "new\n")))
                .isInstanceOf(WikiException.NameTaken.class);
    }

    @Test
    void pageBesideItsFolder_isNotTaken() {
        test.write("A/B", TEXT);

        writer.commit(newPage("A", "new\n"));

        assertThat(writer.text("A")).isEqualTo("new\n");
    }

    @ParameterizedTest
    @CsvSource({"Same,same", "x.txt/Page,x.txt"})
    void newNamesThatClashWithEachOther_areRefused(String page, String other) {
        Change second =
                other.endsWith(".txt") ? attach(other, new byte[] {1}) : newPage(other, "b\n");

        assertThatThrownBy(() -> writer.commit(newPage(page, "a\n"), second))
                .isInstanceOf(WikiException.InvalidChangeSet.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", ".git/x", "a/.hidden", "/etc/x", "a//b", "con", "a\\b"})
    void unsafeNames_areRefusedWhateverMadeThem(String name) {
        Revision base = test.write("A", TEXT);

        assertThatThrownBy(() -> writer.commit(newPage(name, "x\n")))
                .isInstanceOf(WikiException.InvalidName.class);
        assertThatThrownBy(() -> writer.commit(move("A", name, TEXT, base)))
                .isInstanceOf(WikiException.InvalidName.class);
        assertThatThrownBy(() -> writer.commit(attach(name + ".png", new byte[] {1})))
                .isInstanceOf(WikiException.InvalidName.class);
    }
}
