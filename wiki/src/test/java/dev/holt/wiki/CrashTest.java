package dev.holt.wiki;

import static dev.holt.wiki.Writer.newPage;
import static dev.holt.wiki.Writer.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that dies in the middle of a commit, at every step; and the commits after it. */
class CrashTest {
    private static final String TEXT = "one\ntwo\nthree\nfour\nfive\n";

    private TestWiki test = TestWiki.bare();

    @AfterEach
    void close() {
        test.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"OBJECTS_STORED", "BRANCH_LOCKED", "VALUE_WRITTEN", "BRANCH_MOVED"})
    void bareRepository_isWholeAfterwards(CommitStep step) throws Exception {
        Revision acknowledged = test.write("Home", TEXT);

        CrashingWriter.die(test.folder(), step, 1);

        assertEverythingWorks(acknowledged);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FILE_REPLACED", "INDEX_UNDONE", "UNDONE"})
    void workTree_isWholeAfterwards(CommitStep step) throws Exception {
        Revision acknowledged = startWorkTree();

        CrashingWriter.die(test.folder(), step, 1);

        assertWorkTreeIsWhole(acknowledged);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void workTreeWithSomeFilesReplaced_isWholeAfterwards(int files) throws Exception {
        Revision acknowledged = startWorkTree();

        CrashingWriter.die(test.folder(), CommitStep.FILE_REPLACED, files);

        assertWorkTreeIsWhole(acknowledged);
    }

    @ParameterizedTest
    @EnumSource(names = {"INDEX_UNDONE", "UNDONE"})
    void repairThatDiesToo_isDoneByTheNext(CommitStep step) throws Exception {
        Revision acknowledged = startWorkTree();

        CrashingWriter.die(test.folder(), CommitStep.INDEX_REPLACED, 1);
        CrashingWriter.die(test.folder(), step, 1);

        assertWorkTreeIsWhole(acknowledged);
    }

    @Test
    void wikiOpenedAfterACrash_isRepairedAtOnce() throws Exception {
        startWorkTree();
        CrashingWriter.die(test.folder(), CommitStep.INDEX_REPLACED, 1);
        assertThat(test.gitFolder().resolve("index.lock")).exists();

        Wiki.open(test.folder(), WikiOptions.defaults()).close();

        assertThat(test.gitFolder().resolve("index.lock")).doesNotExist();
        assertThat(test.git("status", "--porcelain"))
                .isEqualTo(" M Edited.md\nM  Staged.md\n?? untracked.txt");
        test.git("commit", "-qm", "By hand");
    }

    private Revision startWorkTree() throws IOException {
        test.close();
        test = TestWiki.withWorkTree();
        test.writeAll(Map.of("Home", TEXT, "Edited", TEXT, "Old/Gone", "g\n", "Staged", "s\n"));
        Files.writeString(file("Edited.md"), TEXT.replace("five", "by hand"));
        Files.writeString(file("Staged.md"), "staged\n");
        test.git("add", "Staged.md");
        Files.writeString(file("untracked.txt"), "u\n");
        return test.head().revision();
    }

    private void assertWorkTreeIsWhole(Revision acknowledged) throws IOException {
        assertEverythingWorks(acknowledged);
        assertThat(Files.readString(file("Edited.md"))).contains("by hand");
        assertThat(test.git("status", "--porcelain"))
                .isEqualTo(" M Edited.md\nM  Staged.md\n?? untracked.txt");
        assertThat(file("Home.md")).hasContent(test.head().page("Home").text());
        assertThat(Files.exists(file("Old/Gone.md"))).isEqualTo(has("Old/Gone"));
        assertThat(Files.exists(file("Deep/New.md"))).isEqualTo(has("Deep/New"));
        assertThat(Files.exists(file("Deep"))).isEqualTo(has("Deep/New"));
    }

    private void assertEverythingWorks(Revision acknowledged) throws IOException {
        Writer writer = new Writer(test.wiki());
        CommitResult next = writer.commit(newPage("Next", "n\n"));

        assertThat(test.git("merge-base", "--is-ancestor", acknowledged.id(), "HEAD")).isEmpty();
        assertThat(next.parent().equals(acknowledged))
                .as("the dead writer's commit is there as a whole or not at all")
                .isEqualTo(!has("Deep/New"));
        assertThat(writer.text("Home")).isEqualTo(has("Deep/New") ? "ONE\n" + TEXT : TEXT);
        assertThat(test.git("fsck", "--strict", "--no-dangling")).isEmpty();
        assertThat(test.gitFolder().resolve("index.lock")).doesNotExist();
        assertThat(test.gitFolder().resolve("refs/heads/main.lock")).doesNotExist();
        assertThat(test.gitFolder().resolve("holt/write")).isEmptyDirectory();
        writer.commit(write("Home", "last\n", next.revision()));
    }

    private boolean has(String page) {
        return test.head().hasPage(new PageName(page));
    }

    private Path file(String path) {
        return test.folder().resolve(path);
    }
}
