package dev.holt.index.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.wiki.ChildJvm;
import dev.holt.wiki.HistoryEntry;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Revision;
import dev.holt.wiki.TestWiki;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A process that is killed while it builds the history index leaves one that others go on with. */
class HistoryKillTest {
    private static final PageName PAGE = new PageName("Page");
    private static final HistoryOptions OPTIONS = HistoryOptions.defaults();

    /** So many that those who wait are told of them. */
    private static final int PART = HistoryIndex.MIN_COMMITS_TOLD;

    private static final int KILLS = 3;
    private static final int COMMITS = 5;

    private final TestWiki test = TestWiki.bare();
    private final List<Revision> written = new ArrayList<>();
    private final HistoryIndex index = new HistoryIndex(test.wiki(), OPTIONS);
    private final Answers answers = new Answers(test.wiki().history());

    @AfterEach
    void close() {
        index.close();
        test.close();
    }

    @Test
    void processKilledInItsFirstBatch_leavesTheNextAnswerRightAndTheBuildToOthers()
            throws Exception {
        write(2 * PART);
        killWhileItWrites(0);

        assertThat(toldAndBuilt()).isEqualTo(2 * PART);
    }

    @Test
    void processKilledInALaterBatch_leavesWhatItHadStored() throws Exception {
        write(2 * PART);
        killWhileItWrites(PART);

        assertThat(toldAndBuilt()).isEqualTo(PART);
    }

    @Test
    void processKilledAtAnyMoment_leavesTheNextAnswerRight() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            write(1);
            Process process = ChildJvm.startTalking(KilledFollower.class, test.folder().toString());
            try (BufferedReader lines = output(process)) {
                for (int commit = 0; commit < COMMITS; commit++) {
                    assertThat(lines.readLine()).isEqualTo(written.getLast().id());
                    write(1);
                }
            }
            process.destroyForcibly().waitFor();

            toldAndBuilt();
        }
    }

    /** Asks at once, then builds, and returns how many commits that had to read. */
    private int toldAndBuilt() {
        test.wiki().history().consult(() -> index);
        assertThat(told()).isEqualTo(written.reversed());
        Patience patience = new Patience();
        assertThat(index.prepare(test.head(), patience)).isTrue();
        test.wiki().history().consult(() -> new Strict(index));
        assertThat(told()).isEqualTo(written.reversed());
        return patience.total();
    }

    private void killWhileItWrites(int kept) throws IOException, InterruptedException {
        Process process =
                ChildJvm.startTalking(
                        KilledWriter.class, test.folder().toString(), Integer.toString(kept));
        try (BufferedReader lines = output(process)) {
            assertThat(lines.readLine()).isEqualTo("writing");
        }
        process.destroyForcibly().waitFor();
    }

    private void write(int commits) {
        for (int i = 0; i < commits; i++) {
            written.add(test.write("Page", "version " + written.size() + "\n"));
        }
    }

    private List<Revision> told() {
        return answers.page(test.head(), PAGE).stream().map(HistoryEntry::revision).toList();
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
