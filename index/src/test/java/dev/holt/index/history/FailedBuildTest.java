package dev.holt.index.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TestWiki;
import dev.holt.wiki.WikiException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a build that failed means to those who ask next. */
class FailedBuildTest {
    private final TestWiki test = TestWiki.bare();
    private final HistoryIndex index =
            new HistoryIndex(test.wiki(), new HistoryOptions(0, 1, Duration.ZERO));
    private Revision first = Revision.NONE;

    @BeforeEach
    void write() {
        first = test.write("A", "one\n");
        test.write("A", "two\n");
    }

    @AfterEach
    void close() {
        index.close();
        test.close();
    }

    @Test
    void commitThatGitHasDropped_failsForThoseAloneWhoAskForIt() throws IOException {
        Snapshot dropped = test.head();
        test.git("update-ref", "refs/heads/main", first.id());
        Files.delete(object(dropped.revision().id()));

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> index.prepare(dropped, new Patience()))
                    .isInstanceOf(WikiException.UnknownRevision.class);
        }
        assertThat(index.prepare(test.head(), new Patience())).isTrue();
    }

    @Test
    void commitLeftBehindThatGitHasDroppedInPart_failsForThoseAloneWhoAskForIt()
            throws IOException {
        Snapshot dropped = test.head();
        test.git("update-ref", "refs/heads/main", first.id());
        Files.delete(object(dropped.rootTree()));

        assertThatThrownBy(() -> index.prepare(dropped, new Patience()))
                .isInstanceOf(WikiException.WikiDamaged.class);
        assertThat(index.prepare(test.head(), new Patience())).isTrue();
    }

    @Test
    void damageInTheBranch_isToldWithoutTryingAgainForEachCommit() throws IOException {
        Path tree = object(test.head().rootTree());
        byte[] content = Files.readAllBytes(tree);
        Files.delete(tree);
        assertThatThrownBy(() -> index.prepare(test.head(), new Patience()))
                .isInstanceOf(WikiException.WikiDamaged.class);

        Files.write(tree, content);
        test.write("A", "three\n");
        assertThatThrownBy(() -> index.prepare(test.head(), new Patience()))
                .isInstanceOf(WikiException.WikiDamaged.class);
    }

    private Path object(String id) {
        return test.gitFolder().resolve("objects", id.substring(0, 2), id.substring(2));
    }
}
