package dev.holt.index.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.index.StuckFile;
import dev.holt.wiki.RecordedPast;
import dev.holt.wiki.Revision;
import dev.holt.wiki.TestWiki;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who waits for the history index, and who does not. */
class HistoryPatienceTest {
    private static final int PATIENCE_SECONDS = 60;
    private static final HistoryOptions OPTIONS = new HistoryOptions(3, 5, Duration.ofSeconds(1));

    private final TestWiki test = TestWiki.bare();
    private final HistoryIndex index = new HistoryIndex(test.wiki(), OPTIONS);
    private final ExecutorService others = Executors.newFixedThreadPool(2);

    @AfterEach
    void close() {
        others.close();
        index.close();
        test.close();
    }

    @Test
    void commitsThatAreReadForOneQuestion_holdUpNoOther() throws Exception {
        Revision known = write(2);
        index.prepare(test.head(), new Patience());
        Revision fresh = write(1);
        try (StuckFile stuck = new StuckFile(tree())) {
            Future<Boolean> reading = others.submit(() -> isKnown(fresh));
            stuck.awaitReader();

            assertThat(soon(others.submit(() -> isKnown(known)))).isTrue();
            assertThat(soon(others.submit(() -> index.status().commits()))).isEqualTo(2);
            assertThat(reading.isDone()).isFalse();

            stuck.letGo();
            assertThat(soon(reading)).isTrue();
        }
        assertThat(index.status().commits()).isEqualTo(3);
    }

    @Test
    void buildThatIsStopped_endsBeforeItReadsAnotherFile() throws Exception {
        write(3);
        Path third = tree();
        write(5);
        CatchUp catchUp = new CatchUp(test.wiki(), OPTIONS, _ -> {});
        try (StuckFile stuck = new StuckFile(third)) {
            Revision tip = test.head().revision();
            Future<Boolean> building = others.submit(() -> catchUp.to(tip));
            stuck.awaitReader();
            catchUp.stop();
            stuck.letGo();

            assertThatThrownBy(() -> soon(building)).hasCauseInstanceOf(CatchUp.Stopped.class);
        }
        assertThat(catchUp.total()).isEqualTo(8);
        assertThat(catchUp.done()).isEqualTo(2);
        catchUp.close();
    }

    @Test
    void buildThatIsStoppedWhileItLooksForCommits_readsNone() {
        write(8);
        CatchUp catchUp = new CatchUp(test.wiki(), OPTIONS, _ -> {});
        catchUp.stop();

        assertThatThrownBy(() -> catchUp.to(test.head().revision()))
                .isInstanceOf(CatchUp.Stopped.class);
        assertThat(catchUp.total()).isZero();
    }

    private Revision write(int commits) {
        Revision last = Revision.NONE;
        for (int i = 0; i < commits; i++) {
            last = test.write("Page", "version " + test.random().nextInt() + "\n");
        }
        return last;
    }

    private boolean isKnown(Revision tip) {
        try (RecordedPast past = index.past(tip).orElse(null)) {
            return past != null;
        }
    }

    private Path tree() {
        String id = test.head().rootTree();
        return test.gitFolder().resolve("objects", id.substring(0, 2), id.substring(2));
    }

    private static <T> T soon(Future<T> answer) throws Exception {
        return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
