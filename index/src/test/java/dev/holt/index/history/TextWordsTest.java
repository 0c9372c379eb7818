package dev.holt.index.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextWordsTest {
    @Test
    void words_areRunsOfLettersDigitsAndUnderscoresInSmallLetters() {
        assertThat(words("Use --dry_run2, naïve!")).containsExactly("use", "dry_run2", "naïve");
    }

    @Test
    void charactersOfScriptsWithoutSpaces_areWordsOfTheirOwn() {
        assertThat(words("git東京x")).containsExactly("git", "東", "京", "x");
    }

    @Test
    void wordsAtTheEnds_sayThatTheyMayBeParts() {
        assertThat(TextWords.of("ab cd ef"))
                .containsExactly(
                        new TextWords.Word("ab", true, false),
                        new TextWords.Word("cd", false, false),
                        new TextWords.Word("ef", false, true));
    }

    @Test
    void wordAsLongAsAllowed_isKeptAndALongerOneIsAMark() {
        String longest = "a".repeat(TextWords.LONGEST);

        assertThat(TextWords.ofDifferentLines("", longest)).containsExactly(longest);
        assertThat(TextWords.ofDifferentLines("", longest + "a"))
                .containsExactly(TextWords.ANYTHING);
    }

    @Test
    void linesThatBothHave_giveNoWords() {
        assertThat(TextWords.ofDifferentLines("one\ntwo\n", "two\none\nthree\n"))
                .containsExactly("three");
    }

    @Test
    void lineThatIsThereOnceMore_givesItsWords() {
        assertThat(TextWords.ofDifferentLines("one\n", "one\none\n")).containsExactly("one");
    }

    @Test
    void wordsThatChangedPlacesInALine_areAmongTheWords() {
        assertThat(TextWords.ofDifferentLines("a b\n", "b a\n"))
                .containsExactlyInAnyOrder("a", "b");
    }

    private static List<String> words(String text) {
        return TextWords.of(text).stream().map(TextWords.Word::text).toList();
    }
}
