package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.wiki.TestWiki;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An index that is closed while it has much to do. */
class ClosingTest {
    private static final int PATIENCE_SECONDS = 60;
    private static final int FOLD = 4;

    private final TestWiki test = TestWiki.bare();
    private final WikiIndex index = open();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void indexClosedWhileItIsBuilt_endsAfterThePageThatIsRead() throws Exception {
        test.writeAll(pages(10, "alpha"));
        try (StuckFile stuck = new StuckFile(object("Page3"));
                ExecutorService asking = Executors.newSingleThreadExecutor()) {
            Future<Integer> answer = asking.submit(() -> found(index));
            stuck.awaitReader();
            Thread closing = Thread.ofPlatform().start(index::close);
            awaitWaiting(closing);
            stuck.letGo();

            assertThatThrownBy(() -> answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(SearchException.class)
                    .hasMessageContaining("closed");
            closing.join();
        }
        assertThat(index.pagesParsed()).isEqualTo(4);
        try (WikiIndex next = open()) {
            assertThat(found(next)).isEqualTo(10);
        }
    }

    @Test
    void indexThatIsFinishedInTime_isKept() throws Exception {
        WikiIndex patient = open(Duration.ofSeconds(PATIENCE_SECONDS));
        test.writeAll(pages(10, "alpha"));
        try (StuckFile stuck = new StuckFile(object("Page3"));
                ExecutorService asking = Executors.newSingleThreadExecutor()) {
            // Answered or told that the index is closed, as the one or the other comes first.
            Future<Integer> _ = asking.submit(() -> found(patient));
            stuck.awaitReader();
            Thread closing = Thread.ofPlatform().start(patient::close);
            awaitWaiting(closing);
            stuck.letGo();

            closing.join();
        }
        try (WikiIndex next = open()) {
            assertThat(found(next)).isEqualTo(10);
            assertThat(next.pagesParsed()).isZero();
        }
    }

    @Test
    void morePendingPagesThanAreFolded_areLeftToTheNextQuestion() {
        test.writeAll(pages(10, "alpha"));
        found(index);
        test.writeAll(pages(FOLD + 1, "beta"));
        index.close();

        try (WikiIndex next = open()) {
            assertThat(next.status(test.head()).pendingPages()).isEqualTo(FOLD + 1);
        }
    }

    @Test
    void asManyPendingPagesAsAreFolded_areWritten() {
        test.writeAll(pages(10, "alpha"));
        found(index);
        test.writeAll(pages(FOLD, "beta"));
        found(index);
        index.close();

        try (WikiIndex next = open()) {
            assertThat(next.status(test.head()).pendingPages()).isZero();
        }
    }

    private WikiIndex open() {
        return open(Duration.ZERO);
    }

    private WikiIndex open(Duration closeTime) {
        return WikiIndex.open(
                test.wiki(),
                IndexOptions.defaults().withFoldAfterPages(FOLD).withCloseTime(closeTime));
    }

    private int found(WikiIndex asked) {
        return asked.search(SearchQuery.of("alpha", 100), test.head()).hits().size();
    }

    /** Returns when a thread waits for another one. */
    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING
                && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    private Path object(String page) {
        // Not asked of the wiki, which would keep what it has read.
        String id = test.git("rev-parse", "HEAD:" + page + ".md");
        return test.gitFolder().resolve("objects", id.substring(0, 2), id.substring(2));
    }

    private static Map<String, String> pages(int count, String word) {
        Map<String, String> pages = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            pages.put("Page" + i, word + " number " + i + "\n");
        }
        return pages;
    }
}
