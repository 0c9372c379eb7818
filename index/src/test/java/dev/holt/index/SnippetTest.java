package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SnippetTest {
    private static final String FILL = "lorem ipsum dolor sit amet consectetur ";

    @Test
    void shortText_isWholeWithItsMatchesMarked() throws IOException {
        assertThat(of("Extract an archive.", "archiv")).isEqualTo("Extract an **archive**.");
    }

    @Test
    void matchesNextToEachOther_areMarkedTogether() throws IOException {
        assertThat(of("Use git commit now.", "git", "commit")).isEqualTo("Use **git commit** now.");
    }

    @Test
    void partOfAnIdentifier_isMarkedAlone() throws IOException {
        assertThat(of("call snake_case()", "snake")).isEqualTo("call **snake**_case()");
    }

    @Test
    void wholeIdentifier_isMarkedAsOne() throws IOException {
        assertThat(of("call getUserName()", "getusernam")).isEqualTo("call **getUserName**()");
    }

    @Test
    void pairsOfChinese_areMarkedAsOne() throws IOException {
        assertThat(of("我住在东京都里", "东京", "京都")).isEqualTo("我住在**东京都**里");
    }

    @Test
    void longText_isCutAroundTheMatchAtWords() throws IOException {
        String snippet = of(FILL.repeat(20) + "the needle here " + FILL.repeat(20), "needl");

        assertThat(snippet).startsWith("…").endsWith("…").contains("the **needle** here");
        assertThat(snippet.replace("*", "").length()).isLessThanOrEqualTo(102);
        assertThat(FILL + " the needle here … …").contains(firstWord(snippet), lastWord(snippet));
    }

    @Test
    void windowWithMoreDifferentWords_wins() throws IOException {
        String text = "one one one " + FILL.repeat(10) + "one two " + FILL.repeat(10);

        assertThat(of(text, "on", "two", "one")).contains("**one two**");
    }

    @Test
    void matchAtTheEnd_showsTheEnd() throws IOException {
        assertThat(of(FILL.repeat(20) + "the needle", "needl")).endsWith("the **needle**");
    }

    @Test
    void noMatch_showsTheBeginning() throws IOException {
        assertThat(of(FILL.repeat(20), "other")).startsWith("lorem ipsum").endsWith("…");
    }

    @Test
    void textWithoutSpaces_isCutBetweenWholeCharacters() throws IOException {
        String snippet = of("\ud83d\ude00".repeat(300), "other");

        assertThat(snippet.codePoints().filter(c -> c >= 0xd800 && c <= 0xdfff)).isEmpty();
    }

    @Test
    void textAsLongAsAllowed_isWholeAndOneMoreCharacterIsCut() throws IOException {
        assertThat(of("a ".repeat(49) + "bc", "x")).hasSize(100).doesNotContain("…");
        assertThat(of("a ".repeat(49) + "bcd", "x")).endsWith("…");
    }

    @Test
    void prefix_marksTheWord() throws IOException {
        QueryWords words = new QueryWords(Set.of(), Set.of("conf"));
        assertThat(of("my configuration", words)).isEqualTo("my **configuration**");
    }

    private static String of(String text, String... terms) throws IOException {
        return of(text, new QueryWords(Set.of(terms), Set.of()));
    }

    private static String of(String text, QueryWords words) throws IOException {
        try (SearchAnalyzer analyzer = SearchAnalyzer.forPagesInTurn()) {
            return Snippet.of(text, new WordFinder(words, analyzer), 100);
        }
    }

    private static String firstWord(String snippet) {
        return snippet.substring(1, snippet.indexOf(' '));
    }

    private static String lastWord(String snippet) {
        return snippet.substring(snippet.lastIndexOf(' ') + 1, snippet.length() - 1);
    }
}
