package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TestWiki;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions about a snapshot that is three pages away from the index. */
class AsOfTest {
    private static final IndexOptions OPTIONS = IndexOptions.defaults().withFoldAfterPages(0);

    private final TestWiki test = TestWiki.bare();
    private Snapshot then = test.head();

    @BeforeEach
    void fill() {
        test.writeAll(Map.of("A", "alpha\n", "B", "alpha [[A]]\n", "C", "alpha\n"));
        then = test.head();
        test.writeAll(Map.of("A", "beta\n", "B", "beta\n", "C", "beta\n"));
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void asManyPagesAsAllowed_areAnswered() {
        try (WikiIndex index = index(3)) {
            index.search(SearchQuery.of("beta", 1), test.head());

            assertThat(index.search(SearchQuery.of("alpha", 10), then).hits()).hasSize(3);
            assertThat(index.links(then).incoming(then.page("A").name())).hasSize(1);
            assertThat(index.pages(PageFilter.ALL, then)).hasSize(3);
        }
    }

    @Test
    void onePageMore_isRefusedWithTheRemedy() {
        try (WikiIndex index = index(2)) {
            index.search(SearchQuery.of("beta", 1), test.head());

            assertThatThrownBy(() -> index.search(SearchQuery.of("alpha", 10), then))
                    .isInstanceOf(SearchException.class)
                    .hasMessageContaining("3 pages have changed")
                    .hasMessageContaining("at most 2")
                    .hasMessageContaining("later date");
            assertThatThrownBy(() -> index.links(then).incoming(then.page("A").name()))
                    .isInstanceOf(SearchException.class);
            assertThatThrownBy(() -> index.pages(PageFilter.ALL, then))
                    .isInstanceOf(SearchException.class);
        }
    }

    @Test
    void tipThatHasJustBeenFollowedByAnother_isAnsweredHoweverFarTheIndexIs() {
        try (WikiIndex index =
                WikiIndex.open(test.wiki(), OPTIONS.withFoldAfterPages(1).withMaxPagesAsOf(2))) {
            index.search(SearchQuery.of("beta", 1), test.head());
            test.writeAll(Map.of("A", "gamma\n", "B", "gamma\n", "C", "gamma\n"));
            Snapshot tip = test.head();
            test.write("D", "delta\n");

            assertThat(index.search(SearchQuery.of("gamma", 10), tip).hits()).hasSize(3);
            assertThat(index.search(SearchQuery.of("delta", 10), tip).hits()).isEmpty();
        }
    }

    @Test
    void cursorOfATimeTooLongAgo_saysHowToStartAgain() {
        SearchQuery query = SearchQuery.of("alpha", 1);
        test.writeAll(Map.of("X", "alpha\n", "Y", "alpha\n"));
        String cursor;
        try (WikiIndex index = index(2)) {
            cursor = index.search(query, test.head()).nextCursor().orElseThrow();
        }
        try (WikiIndex index = index(2)) {
            test.writeAll(Map.of("X", "other\n", "Y", "other\n", "Z", "other\n"));
            index.search(SearchQuery.of("other", 1), test.head());

            assertThatThrownBy(() -> index.search(query.after(cursor), test.head()))
                    .isInstanceOfSatisfying(
                            SearchException.class,
                            e -> assertThat(e.code()).isEqualTo("too_long_ago"))
                    .hasMessageContaining("Leave the cursor out to start again.");
        }
    }

    private WikiIndex index(int maxPagesAsOf) {
        return WikiIndex.open(test.wiki(), OPTIONS.withMaxPagesAsOf(maxPagesAsOf));
    }
}
