package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.wiki.PageName;
import dev.holt.wiki.Revision;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchCursorTest {
    private static final SearchCursor CURSOR =
            new SearchCursor(
                    new Revision("0123456789abcdef0123456789abcdef01234567"),
                    30,
                    SearchCursor.Pass.RELAXED,
                    true);

    @Test
    void cursorOfTheSameQuery_isReadBack() {
        SearchQuery query = SearchQuery.of("alpha", 10);

        assertThat(SearchCursor.of(CURSOR.text(query), query)).isEqualTo(CURSOR);
    }

    @Test
    void anotherLimit_isStillTheSameQuery() {
        String text = CURSOR.text(SearchQuery.of("alpha", 10));

        assertThat(SearchCursor.of(text, SearchQuery.of("alpha", 50))).isEqualTo(CURSOR);
    }

    @Test
    void anyOtherPartOfTheQuery_makesItAnother() {
        String text = CURSOR.text(SearchQuery.of("alpha", 10));

        refused(text, SearchQuery.of("beta", 10), "another search");
        refused(text, query("folder/", Optional.empty(), Optional.empty()), "another search");
        refused(text, query("", Optional.of("tag"), Optional.empty()), "another search");
        refused(text, query("", Optional.empty(), Optional.of(Set.of())), "another search");
        PageFilter property = new PageFilter("", Optional.empty(), Optional.of("state"));
        SearchQuery alpha = SearchQuery.of("alpha", 10);
        refused(text, alpha.in(SearchScope.of(property)), "another search");
        SearchScope without =
                new SearchScope(PageFilter.ALL, Optional.empty(), Set.of(new PageName("A")));
        refused(text, alpha.in(without), "another search");
    }

    @Test
    void textThatIsNoCursor_isRefused() {
        SearchQuery query = SearchQuery.of("alpha", 10);
        String good = CURSOR.text(query);

        refused("", query, "not one");
        refused("%%%", query, "not one");
        refused(good.substring(4), query, "not one");
        refused(good + "AAAA", query, "not one");
        refused("a".repeat(10_000), query, "not one");
    }

    private static SearchQuery query(
            String prefix, Optional<String> tag, Optional<Set<PageName>> within) {
        PageFilter pages = new PageFilter(prefix, tag, Optional.empty());
        return SearchQuery.of("alpha", 10).in(new SearchScope(pages, within, Set.of()));
    }

    private static void refused(String text, SearchQuery query, String why) {
        assertThatThrownBy(() -> SearchCursor.of(text, query))
                .isInstanceOf(SearchException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("leave it out");
    }
}
