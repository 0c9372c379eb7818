package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.wiki.TestWiki;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Queries that are empty, long, or no words at all. */
class OddQueriesTest {
    private final TestWiki test = TestWiki.bare();
    private final WikiIndex index = WikiIndex.open(test.wiki(), IndexOptions.defaults());

    @AfterEach
    void close() {
        index.close();
        test.close();
    }

    @Test
    void emptyQuery_isAnErrorWithARemedy() {
        test.write("A", "alpha\n");

        assertThatThrownBy(() -> search(" \t\n"))
                .isInstanceOf(SearchException.class)
                .hasMessageContaining("Send some words")
                .extracting(e -> ((SearchException) e).code())
                .isEqualTo("empty_query");
    }

    @Test
    void longestQuery_isAnsweredAndOneCharacterMoreIsAnError() {
        test.write("A", "alpha\n");
        String longest = "alpha " + "x".repeat(1_000 - 6);

        assertThat(pages(search(longest))).containsExactly("A");
        assertThatThrownBy(() -> search(longest + "x"))
                .isInstanceOf(SearchException.class)
                .hasMessageContaining("1,001 characters");
    }

    @Test
    void wordsBeyondTheLimit_areDroppedAndReported() {
        test.write("A", "w1 w2 w3\n");
        WikiIndex small =
                WikiIndex.open(
                        test.wiki(),
                        IndexOptions.defaults()
                                .withSearch(SearchLimits.defaults().withMaxQueryWords(3)));
        try (small) {
            assertThat(small.search(SearchQuery.of("w1 w2 w3", 10), test.head()).relaxed())
                    .isFalse();
            SearchResult cut = small.search(SearchQuery.of("w1 w2 w3 w4", 10), test.head());
            assertThat(cut.hits()).hasSize(1);
            assertThat(cut.relaxed()).isTrue();
            assertThat(cut.droppedWords()).containsExactly("w4");
        }
    }

    @Test
    void anyCharacters_areAQuery() {
        test.write("A", "alpha\n");
        List<String> queries =
                List.of(
                        "++",
                        "\"",
                        "\"\"",
                        "*",
                        "-",
                        "--",
                        "OR",
                        "OR OR",
                        "AND",
                        "a OR",
                        "OR a",
                        "(alpha",
                        "alpha)",
                        "alpha^2",
                        "alpha~",
                        "title:",
                        ":",
                        "[a TO b]",
                        "\\",
                        "alpha\u0000",
                        "\ud800",
                        "\udc00 alpha",
                        "/.*/",
                        "!",
                        "-*",
                        "**",
                        "x*",
                        "\"a",
                        "-\"",
                        "\u202e",
                        "alpha && beta",
                        "{}",
                        "\uFFFF",
                        "-OR a");

        for (String query : queries) {
            assertThat(search(query).total()).as(query).isBetween(0L, 1L);
        }
    }

    @Test
    void onlyPunctuation_findsNothingAndSaysSo() {
        test.write("A", "alpha\n");

        SearchResult found = search("++ ??");

        assertThat(found.hits()).isEmpty();
        assertThat(found.droppedWords()).containsExactly("++", "??");
    }

    @Test
    void littleWordBesidePunctuation_isStillNeeded() {
        test.write("A", "alpha\n");
        test.write("B", "the beta\n");

        assertThat(pages(search("++ the"))).containsExactly("B");
    }

    @Test
    void longestQueryWithoutSpaces_isAnswered() {
        String chinese =
                IntStream.range(0, 1_000)
                        .mapToObj(i -> Character.toString(0x4e00 + i))
                        .collect(Collectors.joining());
        test.write("A", chinese.substring(500, 510) + "\n");
        test.write("B", "b7 words\n");
        test.write("C", chinese + "\n");
        String path =
                IntStream.range(0, 250)
                        .mapToObj(i -> "b" + i % 10 + "c")
                        .collect(Collectors.joining("/"));

        assertThat(pages(search(chinese))).containsExactly("C");
        test.delete("C");
        assertThat(search(chinese).hits()).isEmpty();
        assertThat(pages(search(chinese.substring(0, 50) + chinese.substring(500, 550))))
                .containsExactly("A");
        assertThat(search(path.substring(0, 999)).hits()).isEmpty();
    }

    @Test
    void manyIdentifiers_areAnswered() {
        test.write("A", "someName and otherName\n");
        String query = "someName otherName ".repeat(52).strip();

        SearchResult found = search(query);

        assertThat(pages(found)).containsExactly("A");
        assertThat(found.droppedWords()).isNotEmpty();
    }

    private SearchResult search(String text) {
        return index.search(SearchQuery.of(text, 10), test.head());
    }

    private static List<String> pages(SearchResult found) {
        return found.hits().stream().map(h -> h.page().value()).toList();
    }
}
