package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.Change;
import dev.holt.protocol.ChangeSource;
import dev.holt.protocol.Interest;
import dev.holt.protocol.Principal;
import dev.holt.protocol.ToolGroup;
import dev.holt.wiki.FakeClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenderedWatchTest {
    /** Far longer than anything here takes, for a machine that is busy. */
    private static final long PATIENCE_SECONDS = 60;

    private static final String HOME = "wiki://page/Home?format=html";
    private static final Change MARKER = new Change.Updated("wiki://page/Marker");

    private final ToolBench bench = ToolBench.empty();
    private final HandAlarm alarm = new HandAlarm();
    private final WikiWatch watch =
            new WikiWatch(
                    bench.environment().wiki(),
                    new RenderedWatch(
                            bench.environment().wiki(), bench.environment().renderer(), alarm),
                    Set.of(ToolGroup.values()));
    private final BlockingQueue<Change> told = new LinkedBlockingQueue<>();
    private int marks;

    @BeforeEach
    void begin() {
        bench.wiki().write("Part", "one\n");
    }

    @AfterEach
    void close() {
        watch.close();
        bench.close();
    }

    private ChangeSource.Watch follow(String... uris) {
        return watch.watch(
                new Interest(false, false, false, Set.of(uris), Principal.LOCAL), told::add);
    }

    /** The URIs that one change makes a follower of {@link #HOME} hear. */
    private List<String> heard(Runnable change) throws InterruptedException {
        return heard(HOME, change);
    }

    /** Up to the news of a second change, to a page that only the test follows. */
    private List<String> heard(String uri, Runnable change) throws InterruptedException {
        try (ChangeSource.Watch _ = follow(uri);
                ChangeSource.Watch _ = follow("wiki://page/Marker")) {
            change.run();
            return untilMarked();
        }
    }

    private List<String> untilMarked() throws InterruptedException {
        List<String> heard = new ArrayList<>();
        bench.wiki().write("Marker", ++marks + "\n");
        for (Change next = next(); !next.equals(MARKER); next = next()) {
            heard.add(((Change.Updated) next).uri());
        }
        return heard;
    }

    private Change next() throws InterruptedException {
        Change next = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(next).as("told before patience ran out").isNotNull();
        return next == null ? new Change.Tools() : next;
    }

    @Test
    void ownText_isTold() throws InterruptedException {
        bench.wiki().write("Home", "one\n");

        assertThat(heard(() -> bench.wiki().write("Home", "two\n"))).containsExactly(HOME);
    }

    @Test
    void includedPage_isToldAndAnyOtherIsNot() throws InterruptedException {
        bench.wiki().write("Home", "<<Include(Part)>>\n");

        assertThat(heard(() -> bench.wiki().write("Part", "two\n"))).containsExactly(HOME);
        assertThat(heard(() -> bench.wiki().write("Else", "two\n"))).isEmpty();
    }

    @Test
    void everyChange_isToldAnew() throws InterruptedException {
        bench.wiki().write("Home", "<<Include(Part)>>\n");

        try (ChangeSource.Watch _ = follow(HOME);
                ChangeSource.Watch _ = follow("wiki://page/Marker")) {
            for (int i = 0; i < 3; i++) {
                bench.wiki().write("Part", "now " + i + "\n");
                assertThat(untilMarked()).as("change %s", i).containsExactly(HOME);
            }
            assertThat(untilMarked()).isEmpty();
        }
    }

    @Test
    void pageThatALinkAskedAbout_isToldWhenItComesAndGoesAndNotWhenItChanges()
            throws InterruptedException {
        bench.wiki().write("Home", "[[Wanted]]\n");

        assertThat(heard(() -> bench.wiki().write("Wanted", "x\n"))).containsExactly(HOME);
        assertThat(heard(() -> bench.wiki().write("Wanted", "y\n"))).isEmpty();
        assertThat(heard(() -> bench.wiki().delete("Wanted"))).containsExactly(HOME);
    }

    @Test
    void pageItself_isToldWhenItGoesAndComes() throws InterruptedException {
        bench.wiki().write("Home", "x\n");

        assertThat(heard(() -> bench.wiki().delete("Home"))).containsExactly(HOME);
        assertThat(heard(() -> bench.wiki().write("Else", "x\n"))).isEmpty();
        assertThat(heard(() -> bench.wiki().write("Home", "x\n"))).containsExactly(HOME);
    }

    @Test
    void nameInOtherCapitals_isToldAsItWasWritten() throws InterruptedException {
        bench.wiki().write("Home", "x\n");
        String uri = "wiki://page/home.md?format=text";

        assertThat(heard(uri, () -> bench.wiki().write("Home", "y\n"))).containsExactly(uri);
    }

    @Test
    void answerOfTheIndex_isToldWhenItIsAnother() throws InterruptedException {
        bench.wiki().write("Home", "<<Tagged(fruit)>>\n");

        assertThat(heard(() -> bench.wiki().write("Pear", "---\ntags: fruit\n---\n")))
                .containsExactly(HOME);
        assertThat(heard(() -> bench.wiki().write("Pear", "---\ntags: fruit\n---\nmore\n")))
                .isEmpty();
    }

    @Test
    void commitWithAnotherProgram_isTold() throws InterruptedException {
        bench.wiki().write("Home", "<<Include(Part)>>\n");
        String branch = bench.wiki().wiki().branch();
        String before = bench.head().revision().id();
        bench.wiki().writeFile("Part.md", "from outside\n".getBytes(StandardCharsets.UTF_8));
        String other = bench.head().revision().id();
        bench.wiki().git("update-ref", "refs/heads/" + branch, before);

        assertThat(heard(() -> bench.wiki().git("update-ref", "refs/heads/" + branch, other)))
                .containsExactly(HOME);
    }

    @Test
    void pageAtACommit_isNeverTold() throws InterruptedException {
        String commit = bench.wiki().write("Home", "<<Include(Part)>>\n").id();
        String uri = HOME + "&revision=" + commit;

        assertThat(heard(uri, () -> bench.wiki().write("Part", "two\n"))).isEmpty();
    }

    @Test
    void outline_isToldWithItsPageAlone() throws InterruptedException {
        bench.wiki().write("Home", "# Home\n\n<<Include(Part)>>\n");
        String uri = "wiki://page/Home?format=outline";

        assertThat(heard(uri, () -> bench.wiki().write("Part", "two\n"))).isEmpty();
        assertThat(heard(uri, () -> bench.wiki().write("Home", "# Away\n"))).containsExactly(uri);
    }

    @Test
    void date_isToldWhenTheDayIsOver() throws InterruptedException {
        Instant midnight = Instant.parse("2026-01-02T00:00:00Z");
        bench.wiki().write("Home", "<<Date>>\n");
        try (ChangeSource.Watch _ = follow(HOME)) {
            bench.wiki().clock().set(midnight.minusSeconds(1));
            alarm.ring();
            assertThat(told).isEmpty();
            assertThat(alarm.delays().getLast()).isEqualTo(Duration.ofSeconds(1));

            bench.wiki().clock().set(midnight);
            alarm.ring();
            assertThat(told).containsExactly(new Change.Updated(HOME));

            alarm.ring();
            assertThat(told).hasSize(1);
        }
    }

    @Test
    void alarm_isSetForTheFirstOfAllPagesAndOnlyWhileTheyAreFollowed() {
        bench.wiki().write("Day", "<<Date>>\n");
        bench.wiki().write("Minute", "<<Date(time)>>\n");
        bench.wiki().clock().set(FakeClock.START.plusSeconds(20));

        ChangeSource.Watch plain = follow("wiki://page/Day?format=html");
        assertThat(alarm.delays()).containsExactly(RenderedWatch.LONGEST);
        ChangeSource.Watch minute = follow("wiki://page/Minute?format=html");
        assertThat(alarm.delays().getLast()).isEqualTo(Duration.ofSeconds(40));
        minute.close();
        assertThat(alarm.delays().getLast()).isEqualTo(RenderedWatch.LONGEST);
        plain.close();
        assertThat(alarm.isSet()).isFalse();
    }

    @Test
    void pagesWithoutTime_setNoAlarm() {
        bench.wiki().write("Home", "<<Include(Part)>>\n");

        try (ChangeSource.Watch _ = follow(HOME)) {
            assertThat(alarm.delays()).isEmpty();
        }
    }

    @Test
    void realAlarm_ringsOnceUnlessCancelled() throws InterruptedException {
        BlockingQueue<String> rung = new LinkedBlockingQueue<>();

        Alarm.waiting().in(Duration.ofDays(1), () -> rung.add("late")).cancel();
        Alarm.waiting().in(Duration.ZERO, () -> rung.add("now"));

        assertThat(rung.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("now");
        assertThat(rung).isEmpty();
    }

    /** Rings when the test says so. */
    private static final class HandAlarm implements Alarm {
        private final List<Duration> delays = new ArrayList<>();
        private final List<Runnable> tasks = new ArrayList<>();

        @Override
        public synchronized Call in(Duration delay, Runnable task) {
            delays.add(delay);
            tasks.add(task);
            return () -> cancel(task);
        }

        private synchronized void cancel(Runnable task) {
            tasks.remove(task);
        }

        void ring() {
            List<Runnable> waiting = taken();
            assertThat(waiting).hasSize(1);
            waiting.forEach(Runnable::run);
        }

        private synchronized List<Runnable> taken() {
            List<Runnable> taken = List.copyOf(tasks);
            tasks.clear();
            return taken;
        }

        synchronized List<Duration> delays() {
            return List.copyOf(delays);
        }

        synchronized boolean isSet() {
            return !tasks.isEmpty();
        }
    }
}
