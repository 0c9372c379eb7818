package dev.holt.wiki;

import static dev.holt.wiki.Writer.attach;
import static dev.holt.wiki.Writer.delete;
import static dev.holt.wiki.Writer.move;
import static dev.holt.wiki.Writer.newPage;
import static dev.holt.wiki.Writer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commits that meet a person's own work in the work tree. */
class UncommittedWorkTest {
    private static final String TEXT = "one\ntwo\nthree\nfour\nfive\n";

    private final TestWiki test = TestWiki.withWorkTree();
    private final Writer writer = new Writer(test.wiki());
    private Revision base = Revision.NONE;

    @BeforeEach
    void pages() {
        base = test.writeAll(Map.of("A", TEXT, "Folder/B", TEXT));
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(test.git("fsck", "--strict", "--no-dangling")).isEmpty();
        assertThat(test.gitFolder().resolve("index.lock")).doesNotExist();
        assertThat(test.gitFolder().resolve("refs/heads/main.lock")).doesNotExist();
        test.close();
    }

    @Test
    void editElsewhereOnThePage_staysUncommittedOnTop() throws IOException {
        Files.writeString(file("A.md"), TEXT.replace("five", "five, by hand"));

        writer.commit(write("A", TEXT.replace("one", "ONE"), base));

        assertThat(writer.text("A")).isEqualTo(TEXT.replace("one", "ONE"));
        assertThat(file("A.md"))
                .hasContent(TEXT.replace("one", "ONE").replace("five", "five, by hand"));
        assertThat(status()).isEqualTo(" M A.md");
        assertThat(test.git("diff", "--stat")).contains("1 insertion(+), 1 deletion(-)");
    }

    @Test
    void editOfTheSameLine_isRefused() throws IOException {
        Files.writeString(file("A.md"), TEXT.replace("one", "uno"));

        assertRefused(write("A", TEXT.replace("one", "ONE"), base), "git commit");

        assertThat(file("A.md")).hasContent(TEXT.replace("one", "uno"));
    }

    @Test
    void previewOfARefusedWrite_saysSoToo() throws IOException {
        Files.writeString(file("A.md"), TEXT.replace("one", "uno"));

        assertThatThrownBy(() -> writer.preview(write("A", TEXT.replace("one", "ONE"), base)))
                .isInstanceOf(WikiException.UncommittedEdit.class);
    }

    @Test
    void fileThatHasTheNewContentAlready_isTakenOver() throws IOException {
        Files.writeString(file("A.md"), "same\n");

        writer.commit(write("A", "same\n", base));

        assertThat(status()).isEmpty();
    }

    @Test
    void deletingAnEditedPage_isRefused() throws IOException {
        Files.writeString(file("A.md"), TEXT + "more\n");

        assertRefused(delete("A", base), "git commit");
        assertRefused(move("A", "C", TEXT, base), "git commit");
    }

    @Test
    void stagedEdit_isRefused() throws IOException {
        Files.writeString(file("A.md"), TEXT + "more\n");
        test.git("add", "A.md");

        assertRefused(write("A", "ONE\n" + TEXT, base), "git restore --staged");
    }

    @Test
    void stagedNewPage_isRefused() throws IOException {
        Files.writeString(file("C.md"), "mine\n");
        test.git("add", "C.md");

        assertRefused(newPage("C", "theirs\n"), "git restore --staged");
    }

    @Test
    void newPageOverAnUntrackedFile_isRefused() throws IOException {
        Files.writeString(file("C.md"), "mine\n");

        assertRefused(newPage("C", "theirs\n"), "git add");
        assertThat(file("C.md")).hasContent("mine");
    }

    @Test
    void newPageOverAnIgnoredFile_isRefused() throws IOException {
        test.writeFile(".gitignore", Writer.utf8("C.md\n"));
        Files.writeString(file("C.md"), "mine\n");

        assertRefused(newPage("C", "theirs\n"), "git add");
    }

    @Test
    void pageDeletedInTheWorkTree_isRefused() throws IOException {
        Files.delete(file("A.md"));

        assertRefused(write("A", "new\n", base), "git restore");
        assertThat(file("A.md")).doesNotExist();
    }

    @Test
    void pageDeletedInTheWorkTree_canBeDeletedInTheWiki() throws IOException {
        Files.delete(file("A.md"));

        writer.commit(delete("A", base));

        assertThat(status()).isEmpty();
    }

    @Test
    void folderWhereThePageShouldGo_isRefused() throws IOException {
        Files.createDirectory(file("C.md"));

        assertRefused(newPage("C", "c\n"), "is a folder");
    }

    @Test
    void fileWhereAFolderShouldGo_isRefused() throws IOException {
        Files.writeString(file("C"), "a file\n");

        assertRefused(newPage("C/Page", "c\n"), "is a file");
    }

    @Test
    void linkInPlaceOfAFolder_isNotFollowed() throws IOException {
        Path outside = Files.createTempDirectory("holt-outside-");
        Files.createSymbolicLink(file("C"), outside);

        assertRefused(newPage("C/Page", "c\n"), "symbolic link");

        assertThat(outside).isEmptyDirectory();
        Files.delete(outside);
    }

    @Test
    void linkInPlaceOfAPage_isNotFollowed() throws IOException {
        Path outside = Files.createTempFile("holt-outside-", ".md");
        Files.delete(file("A.md"));
        Files.createSymbolicLink(file("A.md"), outside);

        assertRefused(write("A", "new\n", base), "symbolic link");
        assertRefused(delete("A", base), "symbolic link");

        assertThat(outside).isEmptyFile();
        Files.delete(outside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD"})
    void unfinishedMerge_isRefused(String file) throws IOException {
        Files.writeString(test.gitFolder().resolve(file), base.id() + "\n");

        assertRefused(newPage("C", "c\n"), file);
    }

    @Test
    void unfinishedRebase_isRefused() throws IOException {
        Files.createDirectory(test.gitFolder().resolve("rebase-merge"));

        assertRefused(newPage("C", "c\n"), "rebase-merge");
    }

    @Test
    void conflictedPath_isRefused() throws IOException {
        test.git("switch", "-qc", "side");
        test.write("A", TEXT.replace("one", "side"));
        test.git("switch", "-q", "main");
        test.write("A", TEXT.replace("one", "main"));
        assertThatThrownBy(() -> test.git("merge", "side")).hasMessageContaining("CONFLICT");
        Files.delete(test.gitFolder().resolve("MERGE_HEAD"));

        assertThatThrownBy(() -> writer.commit(write("A", "new\n", test.head().revision())))
                .isInstanceOf(WikiException.UncommittedEdit.class)
                .hasMessageContaining("merge conflict");
    }

    @Test
    void skippedPage_isCommittedWithoutItsFile() {
        test.git("update-index", "--refresh");
        test.git("sparse-checkout", "set", "--no-cone", "/A.md");
        assertThat(file("Folder/B.md")).doesNotExist();

        writer.commit(write("Folder/B", "new\n", base), newPage("Folder/C", "c\n"));

        assertThat(file("Folder")).doesNotExist();
        assertThat(status()).isEmpty();
        assertThat(test.git("ls-files", "-t")).isEqualTo("H A.md\nS Folder/B.md\nS Folder/C.md");
    }

    @Test
    void pageAssumedUnchanged_keepsThePersonsFile() throws IOException {
        test.git("update-index", "--assume-unchanged", "A.md");
        Files.writeString(file("A.md"), "private\n");

        writer.commit(write("A", "new\n", base));

        assertThat(file("A.md")).hasContent("private");
        assertThat(test.git("ls-files", "-v", "A.md")).isEqualTo("h A.md");
        assertThat(status()).isEmpty();
    }

    @Test
    void workFileWithOtherLineEnds_isNotAnEdit() throws IOException {
        test.git("config", "core.autocrlf", "true");
        Files.writeString(file("A.md"), TEXT.replace("\n", "\r\n"));

        writer.commit(write("A", TEXT + "six\n", base));

        assertThat(Files.readString(file("A.md")))
                .isEqualTo((TEXT + "six\n").replace("\n", "\r\n"));
        assertThat(test.git("cat-file", "-p", "HEAD:A.md")).isEqualTo(TEXT + "six");
        assertThat(status()).isEmpty();
    }

    @Test
    void editedWorkFileWithOtherLineEnds_isMerged() throws IOException {
        base = test.writeFile(".gitattributes", Writer.utf8("*.md text eol=crlf\n"));
        Files.writeString(file("A.md"), TEXT.replace("five", "5").replace("\n", "\r\n"));

        writer.commit(write("A", TEXT.replace("one", "1"), base));

        assertThat(Files.readString(file("A.md")))
                .isEqualTo(TEXT.replace("one", "1").replace("five", "5").replace("\n", "\r\n"));
        assertThat(writer.text("A")).isEqualTo(TEXT.replace("one", "1"));
    }

    @Test
    void workFileWithOtherLineEndsThatGitDoesNotConvert_isAnEdit() throws IOException {
        Files.writeString(file("A.md"), TEXT.replace("\n", "\r\n"));

        assertRefused(write("A", TEXT + "six\n", base), "git commit");
    }

    @Test
    void fileOfAFilter_isRefused() {
        base = test.writeFile(".gitattributes", Writer.utf8("*.png filter=lfs\n"));

        assertThatThrownBy(() -> writer.commit(attach("pic.png", new byte[] {1})))
                .isInstanceOf(WikiException.InvalidChangeSet.class)
                .hasMessageContaining("filter 'lfs'");
        writer.commit(attach("pic.jpg", new byte[] {1}));
    }

    @Test
    void splitIndex_isRefusedWithTheRemedy() {
        test.git("update-index", "--split-index");

        assertThatThrownBy(() -> writer.commit(newPage("C", "c\n")))
                .isInstanceOf(WikiException.NotWritable.class)
                .hasMessageContaining("--no-split-index");
        assertThat(test.head().revision()).isEqualTo(base);
    }

    private void assertRefused(Change change, String remedy) {
        Revision tip = test.head().revision();
        String before = status();

        assertThatThrownBy(() -> writer.commit(change))
                .isInstanceOf(WikiException.UncommittedEdit.class)
                .hasMessageContaining(remedy);

        assertThat(test.head().revision()).isEqualTo(tip);
        assertThat(status()).isEqualTo(before);
        assertThat(test.gitFolder().resolve("holt/write")).isEmptyDirectory();
    }

    private String status() {
        return test.git("status", "--porcelain");
    }

    private Path file(String path) {
        return test.folder().resolve(path);
    }
}
