package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WikiHeadTest {
    private final TestWiki test = TestWiki.withWorkTree();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void unchangedTip_isTheSameSnapshot() {
        test.write("Home", "text");

        assertThat(test.head()).isSameAs(test.head());
        assertThat(test.wiki().at(test.head().revision())).isSameAs(test.head());
    }

    @Test
    void commitsOfGit_areSeenAtOnce() {
        for (int i = 0; i < 5; i++) {
            test.write("Home", "by us " + i);
            assertThat(test.head().page("Home").text()).isEqualTo("by us " + i);
            test.git("rm", "-q", "Home.md");
            test.git("commit", "-q", "-m", "Remove");
            assertThat(test.head().pages()).isEmpty();
        }
    }

    @Test
    void branchMovedBackAndForth_isSeenAtOnce() {
        Revision one = test.write("Home", "one");
        Revision two = test.write("Home", "two");

        for (int i = 0; i < 10; i++) {
            test.git("update-ref", "refs/heads/main", one.id());
            assertThat(test.head().revision()).isEqualTo(one);
            test.git("update-ref", "refs/heads/main", two.id());
            assertThat(test.head().revision()).isEqualTo(two);
        }
    }

    @Test
    void branchLongAtRest_isSeenToMoveAtOnce() throws IOException {
        Revision one = test.write("Home", "one");
        Revision two = test.write("Home", "two");

        for (int i = 0; i < 5; i++) {
            test.git("update-ref", "refs/heads/main", one.id());
            age(".git/HEAD", ".git/refs/heads/main");
            assertThat(test.head().revision()).isEqualTo(one);
            assertThat(test.head().revision()).isEqualTo(one);
            test.git("update-ref", "refs/heads/main", two.id());
            assertThat(test.head().revision()).isEqualTo(two);
        }
    }

    /** Makes files look as if nobody had touched them for a day. */
    private void age(String... files) throws IOException {
        FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
        for (String file : files) {
            Files.setLastModifiedTime(test.folder().resolve(file), yesterday);
        }
    }

    @Test
    void packedRefsAndObjects_areRead() {
        Revision one = test.write("Home", "one");
        test.git("tag", "first");
        Revision two = test.write("Home", "two");
        test.git("gc", "-q", "--prune=now");

        assertThat(test.head().revision()).isEqualTo(two);
        assertThat(test.wiki().at("first").revision()).isEqualTo(one);
        assertThat(test.wiki().at(one.abbreviated()).page("Home").text()).isEqualTo("one");
        assertThat(test.write("Home", "three")).isEqualTo(test.head().revision());
        test.git("pack-refs", "--all", "--prune");
        assertThat(test.head().page("Home").text()).isEqualTo("three");
    }

    @Test
    void refsPackedWhileRead_areNeverMissed() throws Exception {
        List<Revision> tips = new ArrayList<>(List.of(test.write("Home", "0")));
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
            Future<List<Revision>> seen = reader.submit(() -> tipsWhile(writing));
            for (int i = 1; i <= 15; i++) {
                test.git("pack-refs", "--all", "--prune");
                tips.add(test.write("Home", "text " + i));
                // The branch has its own file again, and is packed for the first time once more.
                Files.delete(test.folder().resolve(".git/packed-refs"));
                assertThat(test.head().revision()).isEqualTo(tips.getLast());
            }
            writing.set(false);

            List<Integer> order = seen.get().stream().map(tips::indexOf).toList();
            assertThat(order).isSorted().doesNotContain(-1);
        }
    }

    private List<Revision> tipsWhile(AtomicBoolean condition) {
        List<Revision> tips = new ArrayList<>();
        while (condition.get()) {
            Revision tip = test.head().revision();
            if (tips.isEmpty() || !tips.getLast().equals(tip)) {
                tips.add(tip);
            }
        }
        return tips;
    }

    @Test
    void otherBranchCheckedOut_isTheTip() {
        Revision main = test.write("Home", "main");
        test.git("checkout", "-q", "-b", "draft");
        Revision draft = test.write("Home", "draft");

        assertThat(test.wiki().branch()).isEqualTo("draft");
        assertThat(test.head().revision()).isEqualTo(draft);
        test.git("checkout", "-q", "main");
        assertThat(test.head().revision()).isEqualTo(main);
    }

    @Test
    void linksAndSubmodules_areNeverFollowed() throws Exception {
        test.write("Home", "text");
        Path secret = Files.writeString(test.folder().resolve(".secret"), "secret");
        Files.createSymbolicLink(test.folder().resolve("Link.md"), secret);
        Files.createSymbolicLink(test.folder().resolve("Up"), test.folder().getParent());
        test.git("add", "-A");
        test.git("update-index", "--add", "--cacheinfo", "160000," + "12".repeat(20) + ",Module");
        test.git("commit", "-q", "-m", "Add links");

        assertThat(test.head().pages()).hasSize(1);
        assertThat(test.head().attachments("")).isEmpty();
        assertThat(test.head().findPage("Link")).isEmpty();
        assertThat(test.head().findPage("Module/x")).isEmpty();
        assertThat(test.head().findPage("Up/x")).isEmpty();
        assertThat(test.wiki().facts().skippedEntries()).isEqualTo(4);
    }
}
