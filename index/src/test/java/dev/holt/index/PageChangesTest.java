package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.index.history.HistoryIndex;
import dev.holt.index.history.HistoryOptions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Searches that depend on who changed a page and when. */
class PageChangesTest {
    private final SearchedWiki wiki = new SearchedWiki();
    private final HistoryIndex history =
            new HistoryIndex(wiki.wiki().wiki(), HistoryOptions.defaults());

    @BeforeEach
    void fill() {
        wiki.wiki().write("Best", "# Alpha alpha\n\nalpha alpha\n");
        wiki.wiki().write("Old", "alpha with many other words\n");
        wiki.wiki().write("New", "---\nauthor: Zoe\n---\nalpha\n");
        wiki.wiki().write("Best", "# Alpha alpha\n\nalpha alpha alpha\n");
        wiki.wiki().write("New", "---\nauthor: Zoe\n---\nalpha, changed\n");
    }

    @AfterEach
    void close() {
        history.close();
        wiki.close();
    }

    @Test
    void newestFirst_isTheOrderOfThePagesLastChanges() {
        SearchQuery query = known("alpha");

        assertThat(wiki.found(query.with(SearchQuery.Extra.NEWEST_FIRST)))
                .containsExactly("New", "Best", "Old");
        assertThat(wiki.found(query)).startsWith("Best");
    }

    @Test
    void newestFirst_continuesWhereItEnded() {
        SearchQuery query =
                new SearchQuery(
                        "alpha",
                        SearchScope.ALL,
                        1,
                        Optional.empty(),
                        Set.of(SearchQuery.Extra.NEWEST_FIRST),
                        known("alpha").changes());

        SearchResult first = wiki.search(query);
        SearchResult second = wiki.search(query.after(first.nextCursor().orElseThrow()));

        assertThat(first.hits().getFirst().page().value()).isEqualTo("New");
        assertThat(second.hits().getFirst().page().value()).isEqualTo("Best");
    }

    @Test
    void authorField_findsWhoChangedAPage() {
        String author = wiki.wiki().git("log", "-1", "--format=%an").strip();

        assertThat(wiki.found(known("alpha author:\"" + author.toUpperCase(Locale.ROOT) + "\"")))
                .hasSize(3);
        assertThat(wiki.found(known("alpha author:nobody"))).isEmpty();
        assertThat(wiki.found(known("alpha -author:\"" + author + "\""))).isEmpty();
    }

    @Test
    void authorField_findsTheAuthorInFrontMatterToo() {
        assertThat(wiki.found(known("alpha author:zoe"))).containsExactly("New");
    }

    @Test
    void authorWithoutKnownChanges_isAPropertyOrAWord() {
        assertThat(wiki.found("alpha author:zoe")).isEqualTo(List.of("New"));
    }

    private SearchQuery known(String text) {
        assertThat(history.prepare(wiki.wiki().head(), new Patient())).isTrue();
        return SearchQuery.of(text, 10).with(history.ages(wiki.wiki().head()).orElseThrow());
    }

    /** Waits as long as it takes. */
    private static final class Patient implements IndexWatcher {
        @Override
        public void indexing(int done, int total) {}

        @Override
        public boolean givenUp() {
            return false;
        }
    }
}
