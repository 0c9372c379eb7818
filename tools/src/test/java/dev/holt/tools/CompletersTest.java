package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.Completer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompletersTest {
    private final ToolBench bench = ToolBench.empty();
    private final Completers completers = new Completers(bench.environment());

    @BeforeEach
    void fill() {
        SmallWiki.fill(bench.wiki());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static List<String> values(Completer completer, String typed) {
        return completer.complete(typed, Map.of(), new TestCall()).values();
    }

    @Test
    void pages_areRankedByWhatWasTyped() {
        assertThat(values(completers.pages(), "pla"))
                .containsExactly("Plan", "Plants/Basil", "Plants/Tomato");
        assertThat(values(completers.pages(), "tom")).containsExactly("Plants/Tomato");
    }

    @Test
    void moreThanAHundred_areCountedAndCut() {
        Map<String, String> many = new TreeMap<>();
        for (int i = 0; i < 120; i++) {
            many.put("Many/P" + i, "x\n");
        }
        bench.wiki().writeAll(many);

        var completion = completers.pages().complete("many", Map.of(), new TestCall());

        assertThat(completion.values()).hasSize(100);
        assertThat(completion.total()).isEqualTo(120);
    }

    @Test
    void sections_areThoseOfThePageNamed() {
        Map<String, String> others = Map.of("path", "Plants/Tomato");

        assertThat(completers.sections("path").complete("pe", others, new TestCall()).values())
                .containsExactly("Tomato > Care > Pests");
        assertThat(values(completers.sections("path"), "pe")).isEmpty();
    }

    @Test
    void tags_comeFromTheIndexOnceThereIsOne() {
        assertThat(values(completers.tags(), "veg")).isEmpty();

        bench.call("search", "query", "tomato");

        assertThat(values(completers.tags(), "veg")).containsExactly("vegetable");
    }

    @Test
    void revisions_areBranchesCommitsAndDays() {
        String branch = bench.wiki().wiki().branch();
        List<String> all = values(completers.revisions("path"), "");

        assertThat(all).startsWith(branch, bench.head().revision().abbreviated());
        assertThat(all).anyMatch(each -> each.matches("\\d{4}-\\d\\d-\\d\\d"));
    }

    @Test
    void revisionsOfAPage_areThoseThatChangedIt() {
        List<String> all =
                completers
                        .revisions("path")
                        .complete("", Map.of("path", "Plan"), new TestCall())
                        .values();

        assertThat(all).doesNotContain(bench.head().revision().abbreviated());
    }

    @Test
    void foldersAndAttachments_areProposed() {
        assertThat(values(completers.folders(), "pl")).containsExactly("Plants");
        assertThat(values(completers.attachments(), "harv"))
                .containsExactly("Plants/Tomato/harvest.csv");
    }
}
