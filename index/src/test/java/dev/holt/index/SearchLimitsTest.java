package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchLimitsTest {
    private static final SearchLimits DEFAULTS = SearchLimits.defaults();

    @Test
    void wordsOfAPrefixUpToTheLimit_areAllFound() {
        try (SearchedWiki wiki = new SearchedWiki(DEFAULTS.withMaxPrefixWords(3))) {
            wiki.wiki().write("A", "abac abbc abcc\n");

            assertThat(wiki.search("ab*").droppedWords()).isEmpty();
            assertThat(wiki.found("ab* -abac")).isEmpty();
        }
    }

    @Test
    void wordsOfAPrefixBeyondTheLimit_areNotSearchedAndThatIsTold() {
        try (SearchedWiki wiki = new SearchedWiki(DEFAULTS.withMaxPrefixWords(3))) {
            wiki.wiki().write("A", "abac abbc abcc\n");
            wiki.wiki().write("B", "abdc\n");

            SearchResult found = wiki.search("ab*");

            assertThat(found.hits()).extracting(h -> h.page().value()).containsExactly("A");
            assertThat(found.droppedWords()).containsExactly("further words of ab*");
        }
    }

    @Test
    void partsUpToTheLimit_areSearchedForOneByOneAndNoneBeyond() {
        try (SearchedWiki wiki = new SearchedWiki(DEFAULTS.withMaxQueryParts(3))) {
            wiki.wiki().write("A", "three\n");
            wiki.wiki().write("B", "four\n");

            assertThat(wiki.found("one/two/three/four")).containsExactly("A");
        }
    }

    @Test
    void timeThatIsOver_endsTheSearchAndThatIsTold() {
        try (SearchedWiki wiki = new SearchedWiki(DEFAULTS.withMaxTime(Duration.ZERO))) {
            wiki.wiki().write("A", "alpha\n");

            SearchResult found = wiki.search("alpha");

            assertThat(found.hits()).isEmpty();
            assertThat(found.timedOut()).isTrue();
            assertThat(found.totalExact()).isFalse();
        }
    }

    @Test
    void timeThatIsNotOver_leavesTheAnswerWhole() {
        try (SearchedWiki wiki = new SearchedWiki(DEFAULTS.withMaxTime(Duration.ofDays(1)))) {
            wiki.wiki().write("A", "alpha\n");

            SearchResult found = wiki.search("alpha");

            assertThat(found.hits()).hasSize(1);
            assertThat(found.timedOut()).isFalse();
            assertThat(found.totalExact()).isTrue();
        }
    }

    @Test
    void matchesUpToAThousand_areCountedAndMoreAreSaidToBeMore() {
        try (SearchedWiki wiki = new SearchedWiki(DEFAULTS)) {
            wiki.wiki().write("A", "# alpha\n\nbeta\n\n".repeat(SectionRanking.COUNTED));
            SearchResult counted = wiki.search("alpha");
            wiki.wiki().write("B", "alpha\n");
            SearchResult more = wiki.search("alpha");

            assertThat(counted.total()).isEqualTo(SectionRanking.COUNTED);
            assertThat(counted.totalExact()).isTrue();
            assertThat(more.total()).isEqualTo(SectionRanking.COUNTED);
            assertThat(more.totalExact()).isFalse();
        }
    }

    @Test
    void countOfMany_isTheSameInEveryIndex() {
        String many = "# alpha\n\nbeta\n\n".repeat(SectionRanking.COUNTED / 2);
        try (SearchedWiki built = new SearchedWiki(DEFAULTS)) {
            built.wiki().writeAll(Map.of("A", many, "B", many, "C", many));
            SearchResult atOnce = built.search("alpha");

            for (String page : List.of("A", "B", "C")) {
                built.wiki().write(page, many + "alpha\n");
                built.search("alpha");
            }
            SearchResult bitByBit = built.search("alpha");

            assertThat(bitByBit.total()).isEqualTo(atOnce.total());
        }
    }
}
