package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.index.files.SharedFolder;
import dev.holt.wiki.TestWiki;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Waiting for the index, being told how far it is, and giving up. */
class PrepareTest {
    private final TestWiki test = TestWiki.bare();
    private final WikiIndex index =
            WikiIndex.open(
                    test.wiki(), IndexOptions.defaults().withLockTimeout(Duration.ofMinutes(1)));

    @AfterEach
    void close() {
        index.close();
        test.close();
    }

    @Test
    void buildThatIsWaitedFor_isToldToItsEnd() {
        write(200);
        Waiting waiting = new Waiting(Integer.MAX_VALUE);

        assertThat(index.prepare(test.head(), waiting)).isTrue();

        assertThat(waiting.done).isSorted();
        assertThat(waiting.totals).last().isEqualTo(200);
        assertThat(waiting.done).last().isEqualTo(200);
        assertThat(index.pagesParsed()).isEqualTo(200);
    }

    @Test
    void indexThatIsThere_isNotWaitedFor() {
        write(200);
        index.prepare(test.head(), new Waiting(Integer.MAX_VALUE));
        Waiting again = new Waiting(Integer.MAX_VALUE);

        assertThat(index.prepare(test.head(), again)).isTrue();

        assertThat(again.totals).isEmpty();
        assertThat(index.pagesParsed()).isEqualTo(200);
    }

    @Test
    void workAtTheLimit_isToldAndLessIsNot() {
        write(WikiIndex.MIN_PAGES_TOLD - 1);
        Waiting little = new Waiting(Integer.MAX_VALUE);
        Waiting enough = new Waiting(Integer.MAX_VALUE);

        index.prepare(test.head(), little);
        try (TestWiki larger = TestWiki.bare();
                WikiIndex other = WikiIndex.open(larger.wiki(), IndexOptions.defaults())) {
            larger.commit("Fill", pages(WikiIndex.MIN_PAGES_TOLD));
            other.prepare(larger.head(), enough);
        }

        assertThat(little.totals).isEmpty();
        assertThat(enough.done).last().isEqualTo(WikiIndex.MIN_PAGES_TOLD);
    }

    @Test
    void callerThatHasGivenUp_startsNothing() {
        write(3);

        assertThat(index.prepare(test.head(), new Waiting(0))).isFalse();

        assertThat(index.pagesParsed()).isZero();
        assertThat(index.status(test.head()).state()).isEqualTo(IndexStatus.State.ABSENT);
    }

    @Test
    void callerThatGivesUpWhileWaiting_leavesTheIndexToTheNextOne() throws IOException {
        write(3);
        Path folder = test.gitFolder().resolve("holt/index");
        Files.createDirectories(folder);
        try (Directory directory = FSDirectory.open(folder);
                Lock lock = directory.obtainLock(SharedFolder.LOCK)) {
            assertThat(index.prepare(test.head(), new Waiting(2))).isFalse();
            assertThat(index.pagesParsed()).isZero();
            lock.ensureValid();
        }

        assertThat(index.prepare(test.head(), new Waiting(Integer.MAX_VALUE))).isTrue();
        assertThat(index.search(SearchQuery.of("alpha", 10), test.head()).hits()).hasSize(3);
        assertThat(index.pagesParsed()).isEqualTo(3);
    }

    @Test
    void pagesThatCouldNotBeIndexed_areNoLongerCounted() {
        IndexingCount count = new IndexingCount();
        IndexingCount.Since since = count.now();
        try (IndexingCount.Batch failing = count.begin(10)) {
            failing.one();
            assertThat(since.total()).isEqualTo(10);
        }

        assertThat(since.done()).isEqualTo(1);
        assertThat(since.total()).isEqualTo(1);
    }

    private void write(int count) {
        test.commit("Fill", pages(count));
    }

    private static Map<String, byte[]> pages(int count) {
        Map<String, byte[]> pages = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            pages.put("Page" + i + ".md", ("alpha " + i + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return pages;
    }

    /** Remembers what it is told, and gives up when it is asked once more than so many times. */
    private static final class Waiting implements IndexWatcher {
        private final List<Integer> done = new ArrayList<>();
        private final List<Integer> totals = new ArrayList<>();
        private int patience;

        Waiting(int patience) {
            this.patience = patience;
        }

        @Override
        public void indexing(int pages, int total) {
            done.add(pages);
            totals.add(total);
        }

        @Override
        public boolean givenUp() {
            return --patience < 0;
        }
    }
}
