package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.wiki.ChildJvm;
import dev.holt.wiki.TestWiki;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A process that is killed in the middle of its work leaves an index that others can use. */
class KillTest {
    private static final int KILLS = 3;
    private static final int COMMITS = 5;

    @Test
    void processKilledWhileItWritesTheIndex_leavesTheNextAnswerRight() throws Exception {
        try (TestWiki test = TestWiki.bare()) {
            int pages = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                test.write("Page" + pages++, "alpha\n");
                Process process =
                        ChildJvm.startTalking(KilledProcess.class, test.folder().toString());
                try (BufferedReader lines = output(process)) {
                    for (int commit = 0; commit < COMMITS; commit++) {
                        assertThat(lines.readLine()).isEqualTo(test.head().revision().id());
                        test.write("Page" + pages++, "alpha\n");
                    }
                }
                process.destroyForcibly().waitFor();

                try (WikiIndex index = WikiIndex.open(test.wiki(), IndexOptions.defaults())) {
                    SearchQuery query = SearchQuery.of("alpha", 100);
                    assertThat(index.search(query, test.head()).hits()).hasSize(pages);
                }
            }
        }
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
