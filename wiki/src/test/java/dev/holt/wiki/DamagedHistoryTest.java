package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DamagedHistoryTest {
    private final TestWiki test = TestWiki.bare();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void missingCommit_isDamage() throws IOException {
        Revision first = test.write("P", "1\n");
        test.write("P", "2\n");
        Files.delete(object(first.id()));

        assertThatThrownBy(this::history)
                .isInstanceOf(WikiException.WikiDamaged.class)
                .hasMessageContaining(first.id());
    }

    @Test
    void missingFolder_isDamage() throws IOException {
        test.write("P", "1\n");
        String tree = test.head().rootTree();
        test.write("P", "2\n");
        Files.delete(object(tree));

        assertThatThrownBy(this::history)
                .isInstanceOf(WikiException.WikiDamaged.class)
                .hasMessageContaining(tree);
    }

    @Test
    void folderCutShort_isDamage() throws IOException {
        test.write("P", "1\n");
        String broken =
                test.git(
                        "hash-object",
                        "-w",
                        "--literally",
                        "-t",
                        "tree",
                        file(new byte[] {'1', '0', '0', '6', '4', '4', ' ', 'P'}));
        String below = test.git("commit-tree", "-m", "broken", broken);
        String above = test.git("commit-tree", "-m", "above", "-p", below, test.head().rootTree());
        test.git("update-ref", "HEAD", above);

        assertThatThrownBy(this::history).isInstanceOf(WikiException.WikiDamaged.class);
    }

    @Test
    void missingVersionOfThePage_isDamage() throws IOException {
        test.write("P", "1\n2\n");
        String blob = test.head().page("P").blobId();
        test.write("P", "1\n3\n");
        Files.delete(object(blob));

        assertThatThrownBy(() -> test.wiki().history().blame(test.head(), new PageName("P"), 1, 2))
                .isInstanceOf(WikiException.WikiDamaged.class)
                .hasMessageContaining(blob);
    }

    private void history() {
        test.wiki().history().page(test.head(), new PageName("P"), 10, Optional.empty());
    }

    private String file(byte[] content) throws IOException {
        return Files.write(test.folder().resolve("object"), content).toString();
    }

    private Path object(String id) {
        return test.gitFolder()
                .resolve("objects")
                .resolve(id.substring(0, 2))
                .resolve(id.substring(2));
    }
}
