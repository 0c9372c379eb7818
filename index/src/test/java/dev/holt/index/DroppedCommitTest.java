package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TestWiki;
import dev.holt.wiki.WikiException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The branch was moved away from the commit that the index is of, and git dropped that. */
class DroppedCommitTest {
    private static final IndexOptions OPTIONS = IndexOptions.defaults().withFoldAfterPages(4);

    private final TestWiki test = TestWiki.bare();
    private final WikiIndex index = WikiIndex.open(test.wiki(), OPTIONS);

    @AfterEach
    void close() {
        index.close();
        test.close();
    }

    @Test
    void commitOfTheIndexThatGitHasDropped_makesItBuildAnew() {
        test.write("A", "alpha\n");
        found("alpha");
        String tree = test.git("rev-parse", "HEAD^{tree}");
        test.git("update-ref", "refs/heads/main", test.git("commit-tree", tree, "-m", "Anew"));
        test.git("reflog", "expire", "--expire=now", "--all");
        test.git("gc", "-q", "--prune=now");
        test.write("B", "alpha\n");

        try (WikiIndex next = WikiIndex.open(test.wiki(), OPTIONS)) {
            assertThat(found("alpha", next, test.head())).containsExactly("A", "B");
            assertThat(next.status(test.head()).indexed()).contains(test.head().revision());
        }
    }

    @Test
    void commitOfTheOpenIndexThatGitHasDropped_isNoTrouble() {
        Revision first = test.write("A", "alpha\n");
        test.write("B", "alpha\n");
        found("alpha");
        test.git("update-ref", "refs/heads/main", first.id());
        test.git("gc", "-q", "--prune=now");

        assertThat(index.status(test.head()).state()).isEqualTo(IndexStatus.State.ABSENT);
        assertThat(found("alpha")).containsExactly("A");
    }

    @Test
    void commitOfTheSearchedIndexThatGitHasDropped_isNoTrouble() {
        Revision first = test.write("A", "alpha\n");
        test.write("B", "alpha\n");
        found("alpha");
        test.git("update-ref", "refs/heads/main", first.id());
        test.git("gc", "-q", "--prune=now");

        assertThat(found("alpha")).containsExactly("A");
        assertThat(index.status(test.head()).indexed()).contains(first);
    }

    @Test
    void commitOfTheIndexThatGitHasDroppedInPart_makesItBuildAnew() throws IOException {
        Revision first = test.write("A", "alpha\n");
        test.write("Folder/B", "alpha\n");
        found("alpha");
        String folder = test.git("rev-parse", "HEAD:Folder");
        test.git("update-ref", "refs/heads/main", first.id());
        Files.delete(object(folder));

        assertThat(found("alpha")).containsExactly("A");
        assertThat(index.status(test.head()).indexed()).contains(first);
    }

    @Test
    void commitOfTheIndexThatGitHasDroppedInPart_isNoTroubleForTheStatus() throws IOException {
        Revision first = test.write("A", "alpha\n");
        test.write("Folder/B", "alpha\n");
        found("alpha");
        String folder = test.git("rev-parse", "HEAD:Folder");
        test.git("update-ref", "refs/heads/main", first.id());
        Files.delete(object(folder));

        assertThat(index.status(test.head()).state()).isEqualTo(IndexStatus.State.ABSENT);
        assertThat(found("alpha")).containsExactly("A");
    }

    @Test
    void damagedTip_isToldAndTheIndexKept() throws IOException {
        Revision first = test.write("A", "alpha\n");
        found("alpha");
        test.write("Folder/B", "alpha\n");
        Path folder = object(test.git("rev-parse", "HEAD:Folder"));
        byte[] content = Files.readAllBytes(folder);
        Files.delete(folder);

        Snapshot damaged = test.head();
        assertThatThrownBy(() -> found("alpha", index, damaged))
                .isInstanceOf(WikiException.WikiDamaged.class);
        Files.write(folder, content);
        assertThat(index.status(test.head()).indexed()).contains(first);
    }

    private Path object(String id) {
        return test.gitFolder().resolve("objects", id.substring(0, 2), id.substring(2));
    }

    private List<String> found(String word) {
        return found(word, index, test.head());
    }

    private static List<String> found(String word, WikiIndex index, Snapshot snapshot) {
        return index.search(SearchQuery.of(word, 100), snapshot).hits().stream()
                .map(h -> h.page().value())
                .toList();
    }
}
