package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Many processes, many threads and git itself writing to one wiki at the same time.
 *
 * <p>The counts are small here; the system properties {@code holt.test.processes}, {@code .lines},
 * {@code .writers}, {@code .writes} and {@code .commits} make them larger.
 */
class ConcurrentWritersTest {
    private static final int PROCESSES = Integer.getInteger("holt.test.processes", 3);
    private static final int LINES = Integer.getInteger("holt.test.lines", 5);
    private static final int WRITERS = Integer.getInteger("holt.test.writers", 8);
    private static final int WRITES = Integer.getInteger("holt.test.writes", 3);
    private static final int COMMITS = Integer.getInteger("holt.test.commits", 4);
    private static final WikiOptions PATIENT =
            WikiOptions.defaults().withLockTimeout(Duration.ofMinutes(2));

    @Test
    void bareRepositoryWithPushes_hasEveryAcknowledgedWriteOnce() throws Exception {
        try (TestWiki test = TestWiki.bare(PATIENT)) {
            writeFromEverywhere(test, () -> pushFromAClone(test));
        }
    }

    @Test
    void workTreeWithCommitsByHand_hasEveryAcknowledgedWriteOnce() throws Exception {
        try (TestWiki test = TestWiki.withWorkTree(PATIENT)) {
            writeFromEverywhere(test, () -> commitByHand(test));
            assertThat(test.git("status", "--porcelain")).isEmpty();
            assertThat(test.git("write-tree")).isEqualTo(test.git("rev-parse", "HEAD^{tree}"));
            assertThat(test.gitFolder().resolve("index.lock")).doesNotExist();
        }
    }

    private static void writeFromEverywhere(TestWiki test, Callable<Void> git) throws Exception {
        test.write(AppendingWriter.PAGE, "start\n");
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(AppendingWriter.start(test.folder(), "process " + i, LINES));
        }
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<Void>> writers = new ArrayList<>();
            writers.add(threads.submit(git));
            for (int i = 0; i < WRITERS; i++) {
                String page = "Pages/" + i % 7 + "/Page " + i;
                writers.add(threads.submit(() -> writeRepeatedly(test.wiki(), page)));
            }
            for (Future<Void> writer : writers) {
                writer.get();
            }
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }
        assertAllThereOnce(test);
    }

    private static Void writeRepeatedly(Wiki wiki, String page) {
        Writer writer = new Writer(wiki);
        Revision base = writer.commit(Writer.newPage(page, "0\n")).revision();
        for (int i = 1; i <= WRITES; i++) {
            base = writer.commit(Writer.write(page, i + "\n", base)).revision();
        }
        return null;
    }

    private static Void commitByHand(TestWiki test) throws IOException {
        for (int i = 0; i < COMMITS; i++) {
            Files.writeString(test.folder().resolve("by-hand.txt"), "commit " + i + "\n");
            String message = "By hand " + i;
            untilItWorks(() -> test.git("add", "by-hand.txt"));
            untilItWorks(() -> test.git("commit", "-qm", message));
        }
        return null;
    }

    private static Void pushFromAClone(TestWiki test) throws IOException {
        Path clone = Files.createTempDirectory("holt-clone-");
        String at = clone.toString();
        test.git("clone", "-q", test.folder().toString(), at);
        for (int i = 0; i < COMMITS; i++) {
            Files.writeString(clone.resolve("by-hand.txt"), "commit " + i + "\n");
            test.git("-C", at, "add", "by-hand.txt");
            test.git("-C", at, "commit", "-qm", "By hand " + i);
            untilItWorks(() -> {
                test.git("-C", at, "pull", "-q", "--rebase");
                test.git("-C", at, "push", "-q");
            });
        }
        FolderRemoval.remove(clone);
        return null;
    }

    /** git gives up at once when it meets a lock or loses a race; a person tries again. */
    private static void untilItWorks(Runnable git) {
        for (int attempt = 0; ; attempt++) {
            try {
                git.run();
                return;
            } catch (AssertionError e) {
                String said = String.valueOf(e.getMessage());
                boolean lostRace =
                        said.contains("lock")
                                || said.contains("rejected")
                                || said.contains("fetch first");
                if (!lostRace || attempt > 1_000) {
                    throw e;
                }
            }
        }
    }

    private static void assertAllThereOnce(TestWiki test) {
        List<String> lines = test.head().page(AppendingWriter.PAGE).text().lines().toList();
        assertThat(lines).doesNotHaveDuplicates().hasSize(1 + PROCESSES * LINES);
        for (int process = 0; process < PROCESSES; process++) {
            for (int i = 0; i < LINES; i++) {
                assertThat(lines).contains(AppendingWriter.line("process " + process, i));
            }
        }
        for (int i = 0; i < WRITERS; i++) {
            assertThat(test.head().page("Pages/" + i % 7 + "/Page " + i).text())
                    .isEqualTo(WRITES + "\n");
        }
        int commits = 1 + PROCESSES * LINES + WRITERS * (1 + WRITES) + COMMITS;
        assertThat(test.git("rev-list", "--count", "HEAD")).isEqualTo("" + commits);
        assertThat(test.git("show", "HEAD:by-hand.txt")).isEqualTo("commit " + (COMMITS - 1));
        assertThat(test.git("fsck", "--strict", "--no-dangling")).isEmpty();
        assertThat(test.gitFolder().resolve("refs/heads/main.lock")).doesNotExist();
        assertThat(test.gitFolder().resolve("holt/write")).isEmptyDirectory();
    }
}
