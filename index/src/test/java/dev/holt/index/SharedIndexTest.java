package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.index.files.SharedFolder;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TestWiki;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several indexes on one wiki, as several processes have them, and several threads on one. */
class SharedIndexTest {
    private static final IndexOptions OPTIONS =
            IndexOptions.defaults().withFoldAfterPages(2).withLockTimeout(Duration.ofMillis(50));

    private final TestWiki test = TestWiki.bare();
    private final Wiki otherWiki = Wiki.open(test.folder(), WikiOptions.defaults());
    private final WikiIndex one = WikiIndex.open(test.wiki(), OPTIONS);
    private final WikiIndex other = WikiIndex.open(otherWiki, OPTIONS);
    private final Path folder = test.gitFolder().resolve("holt/index");

    @AfterEach
    void close() {
        one.close();
        other.close();
        otherWiki.close();
        test.close();
    }

    @Test
    void indexBuiltByOne_isUsedByTheOther() {
        test.write("A", "alpha\n");
        assertThat(found(one)).containsExactly("A");

        assertThat(found(other)).containsExactly("A");
        assertThat(other.pagesParsed()).isZero();
    }

    @Test
    void updateByOne_isSeenByTheOther() {
        test.write("A", "alpha\n");
        found(one);
        found(other);
        for (String page : List.of("B", "C", "D")) {
            test.write(page, "alpha\n");
        }
        assertThat(found(one)).hasSize(4);

        assertThat(found(other)).hasSize(4);
        assertThat(other.pagesParsed()).isZero();
    }

    @Test
    void updateWhileAnotherWrites_isAnsweredFromMemory() throws IOException {
        test.write("A", "alpha\n");
        Snapshot first = test.head();
        found(one);
        try (Directory directory = FSDirectory.open(folder);
                Lock lock = directory.obtainLock(SharedFolder.LOCK)) {
            for (String page : List.of("B", "C", "D")) {
                test.write(page, "alpha\n");
            }
            assertThat(found(one)).hasSize(4);
            assertThat(one.status(test.head()).indexed()).contains(first.revision());
            lock.ensureValid();
        }
        test.write("E", "alpha\n");
        assertThat(found(one)).hasSize(5);
        assertThat(one.status(test.head()).indexed()).contains(test.head().revision());
    }

    @Test
    void firstBuildWhileAnotherTakesTooLong_isInMemoryUntilThereIsOneOnDisk() throws IOException {
        test.write("A", "alpha\n");
        Files.createDirectories(folder);
        try (Directory directory = FSDirectory.open(folder);
                Lock lock = directory.obtainLock(SharedFolder.LOCK)) {
            assertThat(found(one)).containsExactly("A");
            assertThat(one.status(test.head()).state()).isEqualTo(IndexStatus.State.IN_MEMORY);
            test.write("B", "alpha\n");
            assertThat(found(one)).containsExactly("A", "B");
            lock.ensureValid();
        }
        found(other);
        test.write("C", "alpha\n");

        assertThat(found(one)).containsExactly("A", "B", "C");
        assertThat(one.status(test.head()).state()).isEqualTo(IndexStatus.State.ON_DISK);
    }

    @Test
    void folderThatCannotBeWritten_leavesTheIndexInMemory() throws IOException {
        Files.writeString(test.wiki().stateFolder().resolve("index"), "in the way");
        test.write("A", "alpha\n");

        assertThat(found(one)).containsExactly("A");
        assertThat(one.status(test.head()).state()).isEqualTo(IndexStatus.State.IN_MEMORY);
        for (String page : List.of("B", "C", "D")) {
            test.write(page, "alpha\n");
        }
        assertThat(found(one)).hasSize(4);
        assertThat(one.status(test.head()).pendingPages()).isZero();
    }

    @Test
    void interruptedCaller_isToldSoAndHarmsNobody() {
        test.write("A", "alpha\n");
        Snapshot head = test.head();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> found(one, head))
                .isInstanceOf(SearchException.class)
                .extracting(e -> ((SearchException) e).code())
                .isEqualTo("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(found(one)).containsExactly("A");

        Thread.currentThread().interrupt();
        assertThat(found(one, head)).containsExactly("A");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(found(one)).containsExactly("A");
    }

    @Test
    void manyThreadsDuringCommits_eachSeeTheirOwnSnapshot() throws Exception {
        test.write("Counter", "count0\n");
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                WikiIndex index = i % 2 == 0 ? one : other;
                answers.add(threads.submit(() -> wrongAnswers(index)));
            }
            for (int i = 1; i <= 40; i++) {
                test.write("Counter", "count" + i + "\n");
                test.write("Page" + i, "count" + i + "\n");
            }
        }
        for (Future<Integer> each : answers) {
            assertThat(each.get()).isZero();
        }
    }

    private int wrongAnswers(WikiIndex index) {
        int wrong = 0;
        for (int i = 0; i < 60; i++) {
            Snapshot snapshot = test.head();
            String word = snapshot.page("Counter").text().strip();
            wrong += found(index, snapshot, word).contains("Counter") ? 0 : 1;
        }
        return wrong;
    }

    private List<String> found(WikiIndex index) {
        return found(index, test.head());
    }

    private static List<String> found(WikiIndex index, Snapshot snapshot) {
        return found(index, snapshot, "alpha");
    }

    private static List<String> found(WikiIndex index, Snapshot snapshot, String word) {
        return index.search(SearchQuery.of(word, 10), snapshot).hits().stream()
                .map(h -> h.page().value())
                .toList();
    }
}
