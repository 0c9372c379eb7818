package dev.holt.wiki;

import static dev.holt.wiki.Writer.newPage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A disk that fails at each step of a commit. */
class StorageFailureTest {
    private static final String TEXT = "one\ntwo\nthree\nfour\nfive\n";

    private final TestWiki test = TestWiki.withWorkTree();
    private final Writer writer = new Writer(test.wiki());
    private Revision base = Revision.NONE;

    @BeforeEach
    void pages() throws IOException {
        base = test.writeAll(Map.of("Home", TEXT, "Edited", TEXT, "Old/Gone", "g\n"));
        Files.writeString(file("Edited.md"), TEXT.replace("five", "by hand"));
    }

    @AfterEach
    void close() {
        test.close();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "BRANCH_MOVED",
                "BRANCH_SYNCED",
                "JOURNAL_REMOVED",
                "UNLOCKED",
                "INDEX_UNDONE",
                "UNDONE"
            })
    void failureBeforeTheBranchMoves_leavesEverythingAsItWas(CommitStep step) throws IOException {
        assertThatThrownBy(() -> commitFailingAt(EnumSet.of(step)))
                .isInstanceOf(WikiException.StorageFailed.class)
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("nothing was written");

        assertAsBefore();
        assertThat(test.gitFolder().resolve("holt/write")).isEmptyDirectory();
        assertNextCommitWorks();
    }

    @ParameterizedTest
    @EnumSource(names = {"BRANCH_MOVED", "BRANCH_SYNCED"})
    void failureAfterTheBranchMoved_saysSoAndKeepsTheCommit(CommitStep step) throws IOException {
        assertThatThrownBy(() -> commitFailingAt(EnumSet.of(step)))
                .isInstanceOf(WikiException.StorageFailed.class)
                .hasMessageContaining("Look whether it is there");

        assertAsAfter();
        assertNextCommitWorks();
    }

    @ParameterizedTest
    @EnumSource(names = {"JOURNAL_REMOVED", "UNLOCKED"})
    void failureInCleaningUp_isTheNextWritersWork(CommitStep step) throws IOException {
        commitFailingAt(EnumSet.of(step));

        assertAsAfter();
        assertNextCommitWorks();
    }

    @ParameterizedTest
    @EnumSource(names = {"INDEX_UNDONE", "UNDONE"})
    void failureOfTheUndoing_isTheNextWritersWork(CommitStep step) throws IOException {
        assertThatThrownBy(() -> commitFailingAt(EnumSet.of(CommitStep.INDEX_REPLACED, step)))
                .isInstanceOf(WikiException.StorageFailed.class);
        assertThat(test.gitFolder().resolve("index.lock")).doesNotExist();
        assertThat(test.head().revision()).isEqualTo(base);

        assertNextCommitWorks();
        assertThat(Files.readString(file("Home.md"))).isEqualTo(TEXT);
        assertThat(test.git("status", "--porcelain")).isEqualTo(" M Edited.md");
    }

    @Test
    void folderThatCannotBeWritten_isNamedWithTheRemedy() throws IOException {
        // A file where the folder has to be: works for root too, whom no permission stops.
        Path state = test.gitFolder().resolve("holt");
        Files.createFile(state);

        assertThatThrownBy(() -> writer.commit(newPage("A", "a\n")))
                .isInstanceOf(WikiException.StorageFailed.class)
                .hasMessageContaining("holt");
        assertThat(test.head().revision()).isEqualTo(base);
    }

    @Test
    void javaWithoutAUtf8Locale_refusesNamesBeyondAsciiWithTheRemedy() throws Exception {
        Process writer =
                ChildJvm.startWithoutLocale(WriterWithoutLocale.class, test.folder().toString());

        assertThat(writer.waitFor()).isEqualTo(WriterWithoutLocale.REFUSED);
    }

    @Test
    void corruptTip_isDamageAndNothingIsWritten() throws IOException {
        Path branch = test.gitFolder().resolve("refs/heads/main");
        Files.writeString(branch, "not a commit id\n");

        assertThatThrownBy(() -> writer.commit(newPage("A", "a\n")))
                .isInstanceOf(WikiException.WikiDamaged.class);
        assertThat(branch).hasContent("not a commit id");
    }

    private void commitFailingAt(EnumSet<CommitStep> failing) {
        try (Repository repository = RepositoryOpener.open(test.folder())) {
            CommitPipeline pipeline =
                    new CommitPipeline(
                            repository,
                            WikiOptions.defaults().withClock(test.clock()),
                            test.wiki()::at,
                            step -> {
                                if (failing.contains(step)) {
                                    throw new FileSystemException(
                                            "a file", null, "No space left on device");
                                }
                            });
            pipeline.commit(
                    Writer.who("Commit on a full disk"),
                    tip ->
                            ChangeSet.of(
                                    newPage("Deep/New", "new\n"),
                                    Writer.write("Home", "ONE\n" + TEXT, base),
                                    Writer.write("Edited", "ONE\n" + TEXT, base),
                                    Writer.delete("Old/Gone", base)));
        }
    }

    private void assertAsBefore() throws IOException {
        assertThat(test.head().revision()).isEqualTo(base);
        assertThat(file("Home.md")).hasContent(TEXT);
        assertThat(file("Old/Gone.md")).hasContent("g");
        assertThat(file("Deep")).doesNotExist();
        assertSound();
    }

    private void assertAsAfter() throws IOException {
        assertThat(test.head().page("Home").text()).isEqualTo("ONE\n" + TEXT);
        assertThat(file("Home.md")).hasContent("ONE\n" + TEXT);
        assertThat(file("Deep/New.md")).hasContent("new");
        assertThat(file("Old")).doesNotExist();
        assertSound();
    }

    private void assertSound() throws IOException {
        assertThat(Files.readString(file("Edited.md"))).contains("by hand");
        assertThat(test.git("status", "--porcelain")).isEqualTo(" M Edited.md");
        assertThat(test.gitFolder().resolve("index.lock")).doesNotExist();
        assertThat(test.gitFolder().resolve("refs/heads/main.lock")).doesNotExist();
    }

    private void assertNextCommitWorks() {
        writer.commit(newPage("Next", "n\n"));
        assertThat(test.gitFolder().resolve("holt/write")).isEmptyDirectory();
        assertThat(test.git("fsck", "--strict", "--no-dangling")).isEmpty();
    }

    private Path file(String path) {
        return test.folder().resolve(path);
    }
}
