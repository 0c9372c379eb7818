package dev.holt.wiki;

import static dev.holt.wiki.Writer.attach;
import static dev.holt.wiki.Writer.delete;
import static dev.holt.wiki.Writer.move;
import static dev.holt.wiki.Writer.newPage;
import static dev.holt.wiki.Writer.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The work tree and the index after a commit that nothing stood in the way of. */
class WorkTreeFollowsTest {
    private final TestWiki test = TestWiki.withWorkTree();
    private final Writer writer = new Writer(test.wiki());

    @AfterEach
    void repositoryIsSound() {
        assertThat(test.git("fsck", "--strict", "--no-dangling")).isEmpty();
        assertThat(test.git("write-tree")).isEqualTo(test.git("rev-parse", "HEAD^{tree}"));
        assertThat(test.gitFolder().resolve("index.lock")).doesNotExist();
        assertThat(test.gitFolder().resolve("refs/heads/main.lock")).doesNotExist();
        assertThat(test.gitFolder().resolve("holt/write")).isEmptyDirectory();
        test.close();
    }

    @Test
    void firstPage_isThereAndClean() {
        writer.commit(newPage("Deep/Er/Home", "# Home\n"));

        assertThat(file("Deep/Er/Home.md")).hasContent("# Home");
        assertClean();
    }

    @Test
    void allKindsOfChanges_areThereAndClean() {
        test.writeAll(Map.of("A", "a\n", "Old/B", "b\n", "Old/C", "c\n", "Z", "z\n"));
        Revision base = test.writeFile("a file.txt", new byte[] {1, 2});

        writer.commit(
                write("A", "a2\n", base),
                delete("Old/B", base),
                move("Old/C", "New/C", "c2\n", base),
                newPage("D", "d\n"),
                attach("D/x.bin", new byte[] {0, 1}));

        assertThat(file("A.md")).hasContent("a2");
        assertThat(file("Old")).doesNotExist();
        assertThat(file("New/C.md")).hasContent("c2");
        assertThat(file("D/x.bin")).hasBinaryContent(new byte[] {0, 1});
        assertClean();
    }

    @Test
    void fileReplacedByAFolder_isThereAndClean() {
        Revision base = test.writeFile("notes.txt", new byte[] {1});

        writer.commit(
                new Change.Detach(new AttachmentName("notes.txt"), base),
                attach("notes.txt/part.txt", new byte[] {2}));

        assertThat(file("notes.txt/part.txt")).isRegularFile();
        assertClean();
    }

    @Test
    void otherStagedAndUncommittedWork_staysAsItIs() throws IOException {
        test.writeAll(Map.of("A", "a\n", "B", "b\n", "C", "c\n"));
        Revision base = test.head().revision();
        Files.writeString(file("B.md"), "staged\n");
        test.git("add", "B.md");
        Files.writeString(file("C.md"), "edited\n");
        Files.writeString(file("untracked.txt"), "u\n");

        writer.commit(write("A", "a2\n", base));

        assertThat(test.git("status", "--porcelain"))
                .isEqualTo("M  B.md\n M C.md\n?? untracked.txt");
        test.git("restore", "--staged", "--worktree", "B.md", "C.md");
    }

    @Test
    void commitsAfterEachOther_eachLeaveItClean() {
        Revision base = writer.commit(newPage("A", "0\n")).revision();
        for (int i = 1; i < 10; i++) {
            base = writer.commit(write("A", i + "\n", base), newPage("N/" + i, "n\n")).revision();
            assertClean();
        }
        assertThat(test.git("rev-list", "--count", "HEAD")).isEqualTo("10");
    }

    @Test
    void gitCommitAfterwards_hasBothChanges() throws IOException {
        Revision base = test.write("A", "a\n");
        writer.commit(write("A", "a2\n", base));
        Files.writeString(file("B.md"), "b\n");
        test.git("add", "B.md");
        test.git("commit", "-qm", "By hand");

        assertThat(test.git("show", "HEAD:A.md")).isEqualTo("a2");
        assertThat(test.git("show", "HEAD:B.md")).isEqualTo("b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "4"})
    void indexOfAnotherVersion_keepsItsVersion(String version) throws IOException {
        for (int i = 0; i < 5; i++) {
            test.write("Some/Folder/Page" + i, "p\n");
        }
        test.git("update-index", "--index-version", version);

        writer.commit(newPage("Some/Folder/Page22", "new\n"), newPage("Some/Also", "new\n"));

        assertThat(Files.readAllBytes(test.gitFolder().resolve("index"))[7])
                .isEqualTo(Byte.parseByte(version));
        assertClean();
    }

    @Test
    void cachedTrees_areKeptForUntouchedFolders() throws IOException {
        test.write("A/Page", "p\n");
        Revision base = test.write("B/Page", "p\n");
        test.git("read-tree", "HEAD");
        test.git("update-index", "--refresh");

        writer.commit(write("B/Page", "p2\n", base));

        IndexFile index = IndexFile.read(test.gitFolder().resolve("index"));
        String trees =
                new String(index.index().cachedTrees().content(), StandardCharsets.ISO_8859_1);
        assertThat(trees).startsWith("\0-1 2\n").contains("A\0" + "1 0\n").contains("B\0-1 0\n");
        assertClean();
    }

    @Test
    void sameSizeEditInTheSecondOfTheIndex_staysVisible() throws IOException {
        test.write("A", "aaaa\n");
        Path index = test.gitFolder().resolve("index");
        Files.writeString(file("A.md"), "bbbb\n");
        // As if person and git had been quick: one second holds the index, the file and the edit.
        FileTime second = FileTime.fromMillis(1_760_000_000_000L);
        Files.setLastModifiedTime(file("A.md"), second);
        test.git("update-index", "--index-version", "2");
        patchMtime(index, 1_760_000_000);
        Files.setLastModifiedTime(index, second);

        writer.commit(newPage("B", "b\n"));

        assertThat(test.git("status", "--porcelain")).isEqualTo(" M A.md");
    }

    private static void patchMtime(Path index, int seconds) throws IOException {
        IndexFile file = IndexFile.read(index);
        IndexEntry entry = file.index().entries().get(0);
        byte[] fixed = entry.fixed().clone();
        ByteBuffer.wrap(fixed).putInt(8, seconds).putInt(12, 0).putInt(36, 5);
        var edit = new GitIndex.Edit("A.md", Optional.of(new IndexEntry(fixed, entry.path())));
        Files.write(index, IndexFormat.write(file.index().with(List.of(edit), Long.MAX_VALUE)));
    }

    @Test
    void executablePage_staysExecutable() throws IOException {
        test.write("A", "a\n");
        Files.setPosixFilePermissions(file("A.md"), PosixFilePermissions.fromString("rwxr-x---"));
        test.git("add", "A.md");
        test.git("commit", "-qm", "Make it executable");

        writer.commit(write("A", "a2\n", test.head().revision()));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("A.md"))))
                .isEqualTo("rwxr-x---");
        assertClean();
    }

    @Test
    void repositoryWithAReflog_getsALineInBothLogs() {
        Revision base = test.write("A", "a\n");

        CommitResult result = writer.commit(write("A", "a2\n", base));

        assertThat(test.git("reflog", "show", "-1", "--format=%H %gs", "main"))
                .isEqualTo(result.revision() + " commit: Change pages");
        assertThat(test.git("reflog", "show", "-1", "--format=%H %gs", "HEAD"))
                .isEqualTo(result.revision() + " commit: Change pages");
    }

    @Test
    void linkedWorkTree_followsItsOwnBranch() throws IOException {
        test.write("A", "a\n");
        Path linked = test.folder().resolveSibling(test.folder().getFileName() + "-linked");
        test.git("worktree", "add", "-q", "-b", "side", linked.toString());
        try (Wiki wiki = Wiki.open(linked, WikiOptions.defaults().withClock(test.clock()))) {
            new Writer(wiki).commit(newPage("B", "b\n"));

            assertThat(linked.resolve("B.md")).hasContent("b");
            assertThat(test.git("-C", linked.toString(), "status", "--porcelain")).isEmpty();
            assertThat(file("B.md")).doesNotExist();
        } finally {
            FolderRemoval.remove(linked);
        }
        assertClean();
    }

    private Path file(String path) {
        return test.folder().resolve(path);
    }

    private void assertClean() {
        assertThat(test.git("status", "--porcelain")).isEmpty();
    }
}
