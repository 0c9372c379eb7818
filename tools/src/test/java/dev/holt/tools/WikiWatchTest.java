package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.Change;
import dev.holt.protocol.ChangeSource;
import dev.holt.protocol.Interest;
import dev.holt.protocol.Principal;
import dev.holt.protocol.ToolGroup;
import dev.holt.wiki.TestWiki;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WikiWatchTest {
    /** Far longer than anything here takes, for a machine that is busy. */
    private static final long PATIENCE_SECONDS = 60;

    private static final Change RECENT = new Change.Updated("wiki://recent");

    private final TestWiki test = TestWiki.bare();
    private int marks;
    private final AtomicInteger opened = new AtomicInteger();
    private final WikiWatch watch =
            new WikiWatch(
                    () -> {
                        opened.incrementAndGet();
                        return test.wiki();
                    },
                    () -> {
                        throw new AssertionError("Nothing here is rendered");
                    },
                    Set.of(ToolGroup.values()));
    private final BlockingQueue<Change> told = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        watch.close();
        test.close();
    }

    private static Interest list(Principal principal) {
        return new Interest(true, true, true, Set.of(), principal);
    }

    private static Interest in(Principal principal, String... uris) {
        return new Interest(false, false, false, Set.of(uris), principal);
    }

    /**
     * Everything that one change makes a listener hear: up to the news of a second change, to a
     * page that nobody but the test follows.
     */
    private List<Change> heard(Runnable change, String... uris) throws InterruptedException {
        List<Change> heard = new ArrayList<>();
        try (ChangeSource.Watch _ = watch.watch(in(Principal.LOCAL, uris), told::add);
                ChangeSource.Watch _ =
                        watch.watch(in(Principal.LOCAL, "wiki://page/Marker"), told::add)) {
            change.run();
            test.write("Marker", ++marks + "\n");
            for (Change next = next(); !isMarker(next); next = next()) {
                heard.add(next);
            }
        }
        return heard;
    }

    private Change next() throws InterruptedException {
        Change next = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(next).as("told before patience ran out").isNotNull();
        return next == null ? new Change.Tools() : next;
    }

    private static boolean isMarker(Change change) {
        return change.equals(new Change.Updated("wiki://page/Marker"));
    }

    @Test
    void changedPage_isToldAndNoOther() throws InterruptedException {
        test.write("A b", "1\n");
        test.write("Other", "1\n");

        assertThat(heard(() -> test.write("A b", "2\n"), "wiki://page/A%20b", "wiki://page/Other"))
                .containsOnly(new Change.Updated("wiki://page/A%20b"));
    }

    @Test
    void uri_isToldAsTheClientWroteIt() throws InterruptedException {
        test.write("Design/Auth", "1\n");

        assertThat(heard(() -> test.write("Design/Auth", "2\n"), "wiki://page/design%2FAUTH.md"))
                .containsOnly(new Change.Updated("wiki://page/design%2FAUTH.md"));
    }

    @Test
    void deletedAndNewPages_areTold() throws InterruptedException {
        test.write("Old", "1\n");

        assertThat(heard(() -> test.delete("Old"), "wiki://page/Old"))
                .containsOnly(new Change.Updated("wiki://page/Old"));
        assertThat(heard(() -> test.write("New", "1\n"), "wiki://page/New"))
                .containsOnly(new Change.Updated("wiki://page/New"));
    }

    @Test
    void folder_isToldOfPagesThatComeOrGoInIt() throws InterruptedException {
        test.write("Design/Auth", "1\n");

        assertThat(heard(() -> test.write("Design/Tokens", "1\n"), "wiki://index/Design"))
                .containsOnly(new Change.Updated("wiki://index/Design"));
        assertThat(heard(() -> test.write("Design/Auth", "2\n"), "wiki://index/Design")).isEmpty();
        assertThat(heard(() -> test.write("Designs/X", "2\n"), "wiki://index/Design")).isEmpty();
    }

    @Test
    void attachment_isTold() throws InterruptedException {
        assertThat(
                        heard(
                                () -> test.writeFile("Tour/map.png", new byte[3]),
                                "wiki://attachment/Tour/map.png",
                                "wiki://index/Tour"))
                .containsOnly(new Change.Updated("wiki://attachment/Tour/map.png"));
    }

    @Test
    void pageAtACommit_neverChanges() throws InterruptedException {
        String first = test.write("Home", "1\n").abbreviated();

        assertThat(
                        heard(
                                () -> test.write("Home", "2\n"),
                                "wiki://page/Home?revision=" + first,
                                "wiki://page/Home?revision=main"))
                .containsOnly(new Change.Updated("wiki://page/Home?revision=main"));
    }

    @Test
    void recentChanges_areToldOfEveryCommit() throws InterruptedException {
        assertThat(heard(() -> test.write("Home", "1\n"), "wiki://recent")).contains(RECENT);
    }

    @Test
    void whatIsNoResource_isIgnored() throws InterruptedException {
        assertThat(heard(() -> test.write("Home", "1\n"), "file:///etc/passwd", "wiki://page/%"))
                .isEmpty();
    }

    @Test
    void list_isToldWhenFilesComeOrGo() throws InterruptedException {
        test.write("Home", "1\n");
        watch.opened(test.wiki());
        try (ChangeSource.Watch _ = watch.watch(list(Principal.LOCAL), told::add)) {
            test.write("New", "1\n");

            assertThat(next()).isEqualTo(new Change.Resources());
        }
    }

    @Test
    void listAlone_doesNotOpenTheWikiAndIsToldOnceItIsOpen() throws InterruptedException {
        try (ChangeSource.Watch _ = watch.watch(list(Principal.LOCAL), told::add)) {
            assertThat(opened).hasValue(0);

            watch.opened(test.wiki());
            test.write("New", "1\n");

            assertThat(next()).isEqualTo(new Change.Resources());
        }
    }

    @Test
    void callersHearOnlyOfWhatTheyMayRead() throws InterruptedException {
        Principal reader = new Principal("reader", Set.of(ToolGroup.READ), true);
        Principal writer = new Principal("writer", Set.of(ToolGroup.WRITE), false);
        watch.opened(test.wiki());
        BlockingQueue<Change> forReader = new LinkedBlockingQueue<>();
        BlockingQueue<Change> forWriter = new LinkedBlockingQueue<>();
        String[] uris = {"wiki://page/Home", "wiki://recent", "wiki://attachment/a.png"};
        try (ChangeSource.Watch _ = watch.watch(in(reader, uris), forReader::add);
                ChangeSource.Watch _ = watch.watch(in(writer, uris), forWriter::add);
                ChangeSource.Watch _ = watch.watch(list(writer), forWriter::add);
                ChangeSource.Watch _ =
                        watch.watch(in(Principal.LOCAL, "wiki://page/Home"), told::add)) {
            test.writeFile("a.png", new byte[2]);
            test.write("Home", "1\n");
            next();
        }
        assertThat(forReader).containsOnly(new Change.Updated("wiki://page/Home"));
        assertThat(forWriter).isEmpty();
    }

    @Test
    void afterClosing_nothingIsTold() throws InterruptedException {
        BlockingQueue<Change> closed = new LinkedBlockingQueue<>();
        ChangeSource.Watch first = watch.watch(in(Principal.LOCAL, "wiki://recent"), closed::add);
        ChangeSource.Watch second = watch.watch(in(Principal.LOCAL, "wiki://recent"), told::add);
        first.close();
        first.close();
        test.write("Home", "1\n");

        assertThat(next()).isEqualTo(RECENT);
        assertThat(closed).isEmpty();
        second.close();
    }
}
