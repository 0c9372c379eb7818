package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CorrectionTest {
    private final SearchedWiki wiki = new SearchedWiki();

    @AfterEach
    void close() {
        wiki.close();
    }

    @Test
    void wordThatIsNowhere_isReadAsTheNearestOneAndTold() {
        wiki.wiki().writeAll(Map.of("A", "Extract an archive.\n", "B", "Pack an archive.\n"));

        for (String typo : new String[] {"extrct", "extrakt", "exrtact", "extractt"}) {
            SearchResult found = wiki.search(typo + " archive");

            assertThat(found.hits()).as(typo).hasSize(1);
            assertThat(found.hits().getFirst().snippet()).contains("**Extract**");
            assertThat(found.corrections()).containsExactly(Map.entry(typo, "extract"));
            assertThat(found.relaxed()).isFalse();
        }
    }

    @Test
    void wordThatIsSomewhere_isTakenAsItIs() {
        wiki.wiki().writeAll(Map.of("A", "extract archive\n", "B", "extrct\n"));

        SearchResult found = wiki.search("extrct archive");

        assertThat(found.corrections()).isEmpty();
        assertThat(found.relaxed()).isTrue();
    }

    @Test
    void otherStartOrShortWordOrTwoEdits_areNotForgiven() {
        wiki.wiki().write("A", "extract the cat\n");

        assertThat(wiki.search("axtract").hits()).isEmpty();
        assertThat(wiki.search("cst").hits()).isEmpty();
        assertThat(wiki.search("extraktt").hits()).isEmpty();
    }

    @Test
    void wordOfADeletedPage_correctsNothing() {
        wiki.wiki().writeAll(Map.of("A", "frobnicator\n", "B", "other\n"));
        assertThat(wiki.search("frobnicater").hits()).hasSize(1);
        wiki.wiki().delete("A");

        assertThat(wiki.search("frobnicater").corrections()).isEmpty();
    }

    @Test
    void correctedWord_staysCorrectedWhenOthersAreGivenUp() {
        wiki.wiki().write("A", "frobnicator\n");

        SearchResult found = wiki.search("frobnicater zeppelin");

        assertThat(found.hits()).hasSize(1);
        assertThat(found.relaxed()).isTrue();
        assertThat(found.corrections()).containsEntry("frobnicater", "frobnicator");
        assertThat(found.droppedWords()).containsExactly("zeppelin");
    }

    @Test
    void cursor_goesOnWithTheCorrection() {
        wiki.wiki()
                .writeAll(
                        IntStream.range(0, 7)
                                .boxed()
                                .collect(Collectors.toMap(i -> "P" + i, i -> "frobnicator\n")));
        SearchQuery query = SearchQuery.of("frobnicater", 5);
        SearchResult first = wiki.search(query);

        SearchResult second = wiki.search(query.after(first.nextCursor().orElseThrow()));

        assertThat(second.hits()).hasSize(2).doesNotContainAnyElementsOf(first.hits());
        assertThat(second.corrections()).isEqualTo(first.corrections());
    }
}
