package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DamagedWikiTest {
    private final TestWiki test = TestWiki.bare();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void missingPageContent_isReportedAndOtherPagesAreRead() throws IOException {
        test.write("Lost", "lost");
        test.write("Home", "text");
        Files.delete(object(test.head().page("Lost").blobId()));

        try (Wiki reopened = Wiki.open(test.folder(), WikiOptions.defaults())) {
            assertThatThrownBy(() -> reopened.head().page("Lost"))
                    .isInstanceOf(WikiException.WikiDamaged.class)
                    .hasMessageContaining("is missing")
                    .hasMessageContaining("git fsck");
            assertThat(reopened.head().page("Home").text()).isEqualTo("text");
        }
    }

    @Test
    void corruptPageContent_isReported() throws IOException {
        test.write("Home", "text");
        overwrite(object(test.head().page("Home").blobId()));

        try (Wiki reopened = Wiki.open(test.folder(), WikiOptions.defaults())) {
            assertThatThrownBy(() -> reopened.head().page("Home"))
                    .isInstanceOf(WikiException.WikiDamaged.class)
                    .hasMessageContaining("git fsck");
        }
    }

    @Test
    void missingFolder_isReportedUntilItIsBack() throws IOException {
        test.write("Design/Auth", "text");
        Path tree = object(test.git("rev-parse", "HEAD:Design"));
        byte[] content = Files.readAllBytes(tree);
        Files.delete(tree);

        assertThatThrownBy(() -> test.head().pages()).isInstanceOf(WikiException.WikiDamaged.class);
        Files.write(tree, content);
        assertThat(test.head().pages()).hasSize(1);
    }

    @Test
    void missingTip_isReportedByOpenAndHead() throws IOException {
        Revision tip = test.write("Home", "text");
        Files.delete(object(tip.id()));

        assertThatThrownBy(() -> Wiki.open(test.folder(), WikiOptions.defaults()))
                .isInstanceOf(WikiException.WikiDamaged.class)
                .hasMessageContaining(tip.id());
        assertThatThrownBy(() -> test.wiki().head()).isInstanceOf(WikiException.WikiDamaged.class);
    }

    @Test
    void corruptTip_isReported() throws IOException {
        Revision tip = test.write("Home", "text");
        overwrite(object(tip.id()));

        assertThatThrownBy(() -> test.wiki().head())
                .isInstanceOf(WikiException.WikiDamaged.class)
                .hasMessageContaining("git fsck");
    }

    @Test
    void brokenBranchFile_isReported() throws IOException {
        test.write("Home", "text");
        Files.writeString(
                test.folder().resolve("refs/heads/main"),
                "no id, but as long as an id would have been\n");

        assertThatThrownBy(() -> test.wiki().head()).isInstanceOf(WikiException.WikiDamaged.class);
    }

    @Test
    void branchFileEmptiedByPowerCut_isNotTakenForNewWiki() throws IOException {
        test.write("Home", "text");
        Files.writeString(test.folder().resolve("refs/heads/main"), "");

        assertThatThrownBy(() -> test.wiki().head())
                .isInstanceOf(WikiException.WikiDamaged.class)
                .hasMessageContaining("has no commit id in it");
    }

    @Test
    void missingHead_isReported() throws IOException {
        test.write("Home", "text");
        Files.delete(test.folder().resolve("HEAD"));

        assertThatThrownBy(() -> test.wiki().head()).isInstanceOf(WikiException.WikiDamaged.class);
        assertThatThrownBy(() -> Wiki.open(test.folder(), WikiOptions.defaults()))
                .isInstanceOf(WikiException.WikiDamaged.class);
    }

    @Test
    void brokenConfiguration_isReported() throws IOException {
        Files.writeString(test.folder().resolve("config"), "[core\nbare = \n");

        assertThatThrownBy(() -> Wiki.open(test.folder(), WikiOptions.defaults()))
                .isInstanceOf(WikiException.WikiDamaged.class)
                .hasMessageContaining("cannot be opened");
    }

    @Test
    void branchOnPageContent_isReported() throws IOException {
        test.write("Home", "text");
        String blob = test.head().page("Home").blobId();
        Files.writeString(test.folder().resolve("refs/heads/main"), blob + "\n");

        assertThatThrownBy(() -> test.wiki().head()).isInstanceOf(WikiException.WikiDamaged.class);
    }

    @Test
    void fileInPlaceOfStateFolder_isStorageFailure() throws IOException {
        Files.writeString(test.folder().resolve("holt"), "a file");

        assertThatThrownBy(() -> test.wiki().stateFolder())
                .isInstanceOf(WikiException.StorageFailed.class)
                .hasMessageContaining("holt");
    }

    private Path object(String id) {
        return test.folder()
                .resolve("objects")
                .resolve(id.substring(0, 2))
                .resolve(id.substring(2));
    }

    /** Objects are read-only files, so another one takes the place. */
    private static void overwrite(Path object) throws IOException {
        Files.delete(object);
        Files.write(object, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    }
}
