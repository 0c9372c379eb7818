package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.index.MeaningUse;
import dev.holt.index.QueryWords;
import dev.holt.index.SearchHit;
import dev.holt.index.SearchResult;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Revision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a search by meaning tells an agent about how its hits were found. */
class MeaningAnswerTest {
    @Test
    void hitThatNoWordFound_isMarked() {
        ToolBench.Reply reply =
                reply(new MeaningUse(7, 7, Optional.empty()), hit("A", false), hit("B", true));

        assertThat(reply.text()).contains("page A, lines 1-3\nerase it");
        assertThat(reply.text()).contains("page B, lines 1-3 (by meaning)\nerase it");
        List<Map<String, Object>> hits = reply.list("hits");
        assertThat(hits.getFirst()).doesNotContainKey("by_meaning");
        assertThat(hits.getLast()).containsEntry("by_meaning", true);
    }

    @Test
    void everySectionCompared_isNotWorthAWord() {
        ToolBench.Reply reply = reply(new MeaningUse(7, 7, Optional.empty()), hit("A", false));

        assertThat(reply.text()).doesNotContain("words only");
        assertThat(reply.fields()).doesNotContainKeys("words_only", "sections_without_vector");
    }

    @Test
    void meaningThatCouldNotBeAsked_isSaidWithTheReason() {
        MeaningUse down = new MeaningUse(0, 0, Optional.of("It is down."));

        ToolBench.Reply reply = reply(down, hit("A", false));

        assertThat(reply.text()).contains("Found by words only, not by meaning: It is down.");
        assertThat(reply.field("words_only")).isEqualTo("It is down.");
    }

    @Test
    void sectionsWithoutVector_areCounted() {
        ToolBench.Reply reply = reply(new MeaningUse(5, 7, Optional.empty()), hit("A", false));

        assertThat(reply.text())
                .contains("Found by words only among 2 of 7 sections, which have no vector yet.");
        assertThat(reply.field("sections_without_vector")).isEqualTo(2);
        assertThat(reply.fields()).doesNotContainKey("words_only");
    }

    private static SearchHit hit(String page, boolean byMeaning) {
        return new SearchHit(
                new PageName(page),
                page,
                Optional.empty(),
                1,
                3,
                "erase it",
                byMeaning,
                1,
                List.of());
    }

    private static ToolBench.Reply reply(MeaningUse use, SearchHit... hits) {
        SearchResult result =
                new SearchResult(
                        Revision.NONE,
                        List.of(hits),
                        hits.length,
                        true,
                        false,
                        List.of(),
                        Map.of(),
                        new QueryWords(Set.of(), Set.of()),
                        Optional.empty(),
                        Optional.of(use),
                        false,
                        Optional.empty(),
                        Optional.empty());
        return new ToolBench.Reply(SearchAnswer.hits(result).result());
    }
}
