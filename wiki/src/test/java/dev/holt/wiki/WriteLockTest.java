package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The queue of processes that wait to write. */
class WriteLockTest {
    private static final WikiOptions PATIENT =
            WikiOptions.defaults().withLockTimeout(Duration.ofMinutes(2));

    private final TestWiki test = TestWiki.bare(PATIENT);
    private final Path file = test.gitFolder().resolve("holt/write.lock");

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void processesThatWait_writeInTheOrderInWhichTheyCame() throws Exception {
        new Writer(test.wiki()).commit(Writer.newPage(AppendingWriter.PAGE, "start\n"));
        List<Process> writers = new ArrayList<>();
        try (QueueWatcher watcher = QueueWatcher.of(file)) {
            try (WriteLock.Held _ = new WriteLock(file, PATIENT).acquire()) {
                for (int place = 1; place <= 3; place++) {
                    writers.add(AppendingWriter.start(test.folder(), "process " + place, 1));
                    watcher.awaitTaken(place);
                }
            }
            for (Process writer : writers) {
                assertThat(writer.waitFor()).isZero();
            }
        }
        assertThat(test.git("log", "--format=%s", "--reverse").lines().skip(1))
                .containsExactly(
                        "Append line 0 of process 1",
                        "Append line 0 of process 2",
                        "Append line 0 of process 3");
    }

    @Test
    void processThatDiesInTheQueue_isNoGapInIt() throws Exception {
        new Writer(test.wiki()).commit(Writer.newPage(AppendingWriter.PAGE, "start\n"));
        try (QueueWatcher watcher = QueueWatcher.of(file)) {
            Process next;
            try (WriteLock.Held _ = new WriteLock(file, PATIENT).acquire()) {
                Process dies = AppendingWriter.start(test.folder(), "dies", 1);
                watcher.awaitTaken(1);
                next = AppendingWriter.start(test.folder(), "next", 1);
                watcher.awaitTaken(2);
                dies.destroyForcibly().waitFor();
                watcher.awaitTaken(1);
            }
            assertThat(next.waitFor()).isZero();
        }
        assertThat(test.git("log", "--format=%s", "-1")).isEqualTo("Append line 0 of next");
    }

    @Test
    void lockThatIsFree_isTakenAtOnce() throws IOException {
        new Writer(test.wiki()).commit(Writer.newPage("Home", "h\n"));
        WikiOptions atOnce = PATIENT.withLockTimeout(Duration.ZERO).withQueueTimeout(Duration.ZERO);
        for (int i = 0; i < 2; i++) {
            new WriteLock(file, atOnce).acquire().close();
        }
    }
}
