package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.wiki.Revision;
import dev.holt.wiki.TestWiki;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {
    private final TestWiki test = TestWiki.bare();
    private final WikiIndex index =
            WikiIndex.open(
                    test.wiki(),
                    IndexOptions.defaults().withSearch(SearchLimits.defaults().withMaxHits(20)));

    @AfterEach
    void close() {
        index.close();
        test.close();
    }

    @Test
    void pagesOfAResult_haveEveryHitOnce() {
        write(17, "alpha");

        List<SearchHit> hits = allHits(SearchQuery.of("alpha", 5));

        assertThat(hits).hasSize(17);
        assertThat(new HashSet<>(hits)).hasSize(17);
        assertThat(hits)
                .containsExactlyElementsOf(
                        index.search(SearchQuery.of("alpha", 100), test.head()).hits());
    }

    @Test
    void pagesOfARelaxedResult_goOnRelaxed() {
        write(7, "alpha");

        SearchQuery query = SearchQuery.of("alpha missing", 5);
        SearchResult first = index.search(query, test.head());
        SearchResult second =
                index.search(query.after(first.nextCursor().orElseThrow()), test.head());

        assertThat(second.relaxed()).isTrue();
        assertThat(second.droppedWords()).containsExactly("missing");
        assertThat(second.hits()).hasSize(2).doesNotContainAnyElementsOf(first.hits());
        assertThat(second.nextCursor()).isEmpty();
    }

    @Test
    void cursor_staysInTheCommitInWhichTheSearchStarted() {
        Revision started = write(7, "alpha");
        SearchQuery query = SearchQuery.of("alpha", 5);
        SearchResult first = index.search(query, test.head());
        write(3, "beta");

        SearchResult second =
                index.search(query.after(first.nextCursor().orElseThrow()), test.head());

        assertThat(second.revision()).isEqualTo(started);
        assertThat(second.hits()).hasSize(2);
        assertThat(second.total()).isEqualTo(7);
    }

    @Test
    void hitsUpToTheLimit_areReachedAndNoneBeyond() {
        write(20, "alpha");
        assertThat(allHits(SearchQuery.of("alpha", 7))).hasSize(20);

        write(21, "alpha");
        assertThat(allHits(SearchQuery.of("alpha", 7))).hasSize(20);
        assertThat(index.search(SearchQuery.of("alpha", 7), test.head()).total()).isEqualTo(21);
    }

    @Test
    void cursorOfACommitThatIsGone_isAnErrorWithARemedy() {
        write(7, "alpha");
        SearchQuery query = SearchQuery.of("alpha", 5);
        SearchCursor cursor =
                new SearchCursor(
                        new Revision("0123".repeat(10)), 5, SearchCursor.Pass.WRITTEN, false);

        assertThatThrownBy(() -> index.search(query.after(cursor.text(query)), test.head()))
                .isInstanceOf(SearchException.class)
                .hasMessageContaining("no longer has");
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 500, Integer.MAX_VALUE})
    void cursorBeyondTheLastHit_isAnEmptyEnd(int seen) {
        write(7, "alpha");
        for (SearchCursor.Pass pass : SearchCursor.Pass.values()) {
            for (String word : List.of("alpha", "missing")) {
                SearchQuery query = SearchQuery.of(word, 5);
                String beyond =
                        new SearchCursor(test.head().revision(), seen, pass, false).text(query);

                SearchResult found = index.search(query.after(beyond), test.head());

                assertThat(found.hits()).isEmpty();
                assertThat(found.nextCursor()).isEmpty();
            }
        }
    }

    @Test
    void anyLimit_isAllowed() {
        write(7, "alpha");

        assertThat(index.search(SearchQuery.of("alpha", Integer.MAX_VALUE), test.head()).hits())
                .hasSize(7);
    }

    private List<SearchHit> allHits(SearchQuery query) {
        List<SearchHit> hits = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            SearchResult found = index.search(cursor.map(query::after).orElse(query), test.head());
            hits.addAll(found.hits());
            cursor = found.nextCursor();
        } while (cursor.isPresent());
        return hits;
    }

    private Revision write(int count, String word) {
        Map<String, String> pages = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            pages.put("Page" + i, "# Page " + i + "\n\n" + word + "\n");
        }
        return test.writeAll(pages);
    }
}
