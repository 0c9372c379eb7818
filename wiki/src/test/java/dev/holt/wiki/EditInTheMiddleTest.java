package dev.holt.wiki;

import static dev.holt.wiki.Writer.newPage;
import static dev.holt.wiki.Writer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person who saves a file while a commit to it is on its way. */
class EditInTheMiddleTest {
    private static final String TEXT = "one\ntwo\nthree\nfour\nfive\n";

    private final TestWiki test = TestWiki.withWorkTree();
    private Revision base = Revision.NONE;

    @BeforeEach
    void pages() {
        base = test.writeAll(Map.of("A", TEXT, "B", TEXT));
    }

    @AfterEach
    void close() {
        assertThat(test.gitFolder().resolve("index.lock")).doesNotExist();
        assertThat(test.gitFolder().resolve("holt/write")).isEmptyDirectory();
        test.close();
    }

    @Test
    void editBeforeTheLocks_isMergedAndStaysUncommitted() throws IOException {
        commitMeeting(
                CommitStep.OBJECTS_STORED,
                () -> Files.writeString(file("A.md"), TEXT.replace("five", "by hand")),
                write("A", TEXT.replace("one", "1"), base));

        assertThat(file("A.md")).hasContent(TEXT.replace("one", "1").replace("five", "by hand"));
        assertThat(test.git("status", "--porcelain")).isEqualTo(" M A.md");
        assertThat(test.head().page("A").text()).isEqualTo(TEXT.replace("one", "1"));
    }

    @Test
    void editOfTheSameLineBeforeTheLocks_isKeptAndTheCommitRefused() throws IOException {
        assertRefused(
                CommitStep.OBJECTS_STORED,
                () -> Files.writeString(file("A.md"), TEXT.replace("one", "by hand")),
                write("A", TEXT.replace("one", "1"), base));

        assertThat(file("A.md")).hasContent(TEXT.replace("one", "by hand"));
        assertThat(test.git("status", "--porcelain")).isEqualTo(" M A.md");
    }

    @Test
    void editUnderTheLocks_isKeptAndEverythingElseTakenBack() throws IOException {
        assertRefused(
                CommitStep.FILE_REPLACED,
                () -> Files.writeString(file("B.md"), TEXT + "by hand\n"),
                write("A", "a\n", base),
                write("B", "b\n", base));

        assertThat(file("A.md")).hasContent(TEXT);
        assertThat(file("B.md")).hasContent(TEXT + "by hand");
        assertThat(test.git("status", "--porcelain")).isEqualTo(" M B.md");
    }

    @Test
    void fileMadeUnderTheLocks_isKeptAndEverythingElseTakenBack() throws IOException {
        assertRefused(
                CommitStep.FILE_REPLACED,
                () -> Files.writeString(file("C.md"), "by hand\n"),
                write("A", "a\n", base),
                newPage("C", "c\n"));

        assertThat(file("A.md")).hasContent(TEXT);
        assertThat(file("C.md")).hasContent("by hand");
        assertThat(test.git("status", "--porcelain")).isEqualTo("?? C.md");
    }

    @Test
    void branchSwitchedBeforeTheLocks_makesTheCommitOnTheNewBranch() throws IOException {
        test.git("branch", "side");
        commitMeeting(
                CommitStep.OBJECTS_STORED,
                () -> test.git("symbolic-ref", "HEAD", "refs/heads/side"),
                write("A", "a\n", base));

        assertThat(test.git("rev-parse", "main")).isEqualTo(base.id());
        assertThat(test.git("show", "side:A.md")).isEqualTo("a");
        assertThat(test.git("status", "--porcelain")).isEmpty();
    }

    private interface Meanwhile {
        void happens() throws IOException;
    }

    private void assertRefused(CommitStep step, Meanwhile meanwhile, Change... changes) {
        assertThatThrownBy(() -> commitMeeting(step, meanwhile, changes))
                .isInstanceOf(WikiException.UncommittedEdit.class);
        assertThat(test.head().revision()).isEqualTo(base);
    }

    private void commitMeeting(CommitStep step, Meanwhile meanwhile, Change... changes) {
        boolean[] happened = {false};
        try (Repository repository = RepositoryOpener.open(test.folder())) {
            CommitPipeline pipeline =
                    new CommitPipeline(
                            repository,
                            WikiOptions.defaults().withClock(test.clock()),
                            test.wiki()::at,
                            reached -> {
                                if (reached == step && !happened[0]) {
                                    happened[0] = true;
                                    meanwhile.happens();
                                }
                            });
            pipeline.commit(Writer.who("Commit"), tip -> ChangeSet.of(changes));
        }
        assertThat(happened[0]).isTrue();
    }

    private Path file(String path) {
        return test.folder().resolve(path);
    }
}
