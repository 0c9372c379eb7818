package dev.holt.wiki;

import static dev.holt.wiki.Writer.newPage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a writer does when others hold a lock. */
class LocksTest {
    private static final WikiOptions IMPATIENT =
            WikiOptions.defaults().withLockTimeout(Duration.ofMillis(30));

    private final TestWiki test = TestWiki.withWorkTree(IMPATIENT);
    private final Writer writer = new Writer(test.wiki());
    private final ExecutorService others = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        others.shutdownNow();
        test.close();
    }

    @Test
    void writerOfAnotherWikiOnTheFolder_isWaitedForAndNamed() throws Exception {
        test.write("Home", "h\n");
        CountDownLatch planning = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        try (Wiki second =
                Wiki.open(test.folder(), IMPATIENT.withLockTimeout(Duration.ofMinutes(1)))) {
            Future<CommitResult> slow =
                    others.submit(() ->
                            second.commit(
                                    Writer.who("Slow"),
                                    tip -> {
                                        planning.countDown();
                                        await(mayGoOn);
                                        return ChangeSet.of(newPage("Slow", "s\n"));
                                    }));
            await(planning);

            assertThatThrownBy(() -> writer.commit(newPage("Quick", "q\n")))
                    .isInstanceOf(WikiException.WikiLocked.class)
                    .hasMessageContaining("write.lock");

            mayGoOn.countDown();
            slow.get();
        }
        writer.commit(newPage("Quick", "q\n"));
        assertThat(test.git("rev-list", "--count", "HEAD")).isEqualTo("3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.lock", "refs/heads/main.lock"})
    void lockOfGit_isNeitherTakenNorRemoved(String lock) throws IOException {
        test.write("Home", "h\n");
        Path file = test.gitFolder().resolve(lock);
        Files.createFile(file);

        assertThatThrownBy(() -> writer.commit(newPage("A", "a\n")))
                .isInstanceOf(WikiException.WikiLocked.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("s ago")
                .hasMessageContaining("delete that file");
        assertThat(file).exists();
        assertThat(test.git("status", "--porcelain")).isEmpty();

        Files.delete(file);
        writer.commit(newPage("A", "a\n"));
        assertThat(test.git("status", "--porcelain")).isEmpty();
    }

    @Test
    void lockOfGitThatGoesAway_isWaitedFor() throws Exception {
        test.write("Home", "h\n");
        Path lock = test.gitFolder().resolve("refs/heads/main.lock");
        Files.createFile(lock);
        try (Wiki patient =
                Wiki.open(test.folder(), IMPATIENT.withLockTimeout(Duration.ofMinutes(1)))) {
            Future<CommitResult> waiting =
                    others.submit(() -> new Writer(patient).commit(newPage("A", "a\n")));
            Path indexLock = test.gitFolder().resolve("index.lock");
            while (!Files.exists(indexLock)) {
                Thread.onSpinWait();
            }
            Files.delete(lock);

            assertThat(waiting.get().revision()).isEqualTo(test.head().revision());
        }
    }

    @Test
    void branchThatNeverStandsStill_isGivenUpOn() {
        test.write("Home", "h\n");
        int[] attempts = {0};

        assertThatThrownBy(() ->
                        test.wiki()
                                .commit(
                                        Writer.who("Never"),
                                        tip -> {
                                            test.write("Other", "o" + attempts[0]++ + "\n");
                                            return ChangeSet.of(newPage("A", "a\n"));
                                        }))
                .isInstanceOf(WikiException.WikiLocked.class)
                .hasMessageContaining("moved the branch");
        assertThat(attempts[0]).isEqualTo(CommitPipeline.MAX_ATTEMPTS);
        assertThat(test.git("status", "--porcelain")).isEmpty();
    }

    @Test
    void plannerThatCommits_isABugAndLocksNothing() {
        test.write("Home", "h\n");

        assertThatThrownBy(() ->
                        test.wiki()
                                .commit(
                                        Writer.who("Outer"),
                                        tip -> {
                                            writer.commit(newPage("Inner", "i\n"));
                                            return ChangeSet.of(newPage("Outer", "o\n"));
                                        }))
                .isInstanceOf(IllegalStateException.class);
        writer.commit(newPage("A", "a\n"));
    }

    @Test
    void plannerThatThrows_locksNothing() {
        test.write("Home", "h\n");

        assertThatThrownBy(() ->
                        test.wiki()
                                .commit(
                                        Writer.who("Fails"),
                                        tip -> {
                                            throw new IllegalStateException("a bug");
                                        }))
                .hasMessage("a bug");
        writer.commit(newPage("A", "a\n"));
    }

    @Test
    void interruptedWriter_leavesAWholeRepository() throws Exception {
        test.write("Home", "h\n");
        Future<Boolean> interrupted =
                others.submit(() -> {
                    Thread.currentThread().interrupt();
                    try {
                        writer.commit(newPage("A", "a\n"));
                    } catch (WikiException.WikiLocked e) {
                        assertThat(e).hasMessageContaining("cancelled");
                    }
                    return Thread.interrupted();
                });

        assertThat(interrupted.get()).isTrue();
        assertThat(test.gitFolder().resolve("holt/write")).isEmptyDirectory();
        assertThat(test.git("status", "--porcelain")).isEmpty();
        writer.commit(newPage("B", "b\n"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
