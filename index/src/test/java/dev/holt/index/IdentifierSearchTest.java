package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is written as one thing is found as a whole and by its parts. */
class IdentifierSearchTest {
    private final SearchedWiki wiki = new SearchedWiki();

    @AfterEach
    void close() {
        wiki.close();
    }

    @ParameterizedTest
    @CsvSource({
        "snake_case_name, case",
        "camelCaseName, case",
        "HTTPServer2, http",
        "src/main/java, main",
        "--long-flag, flag",
        "--long-flag, long-flag",
        "dotted.names.here, names",
        "v1.2.3, 1.2.3",
        "v1.2.3, v1.2.3",
        "user@example.org, example.org",
        "C++, c",
        "東京都庁, 京都",
        "한국어, 국어",
        "Donaudampfschiff, donaudampfschiff",
        "naïveté, naivete",
        "Ελληνικά, ελληνικά"
    })
    void identifier_isFoundWholeAndByAPart(String written, String part) {
        wiki.wiki().write("A", "Words before " + written + " and after.\n");
        wiki.wiki().write("B", "Words before something else and after.\n");

        assertThat(wiki.found(written)).containsExactly("A");
        assertThat(wiki.found('"' + written + '"')).containsExactly("A");
        assertThat(wiki.found(part)).containsExactly("A");
        assertThat(wiki.search("before " + written).relaxed()).isFalse();
    }
}
