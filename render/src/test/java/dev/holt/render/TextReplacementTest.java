package dev.holt.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextReplacementTest {
    private static String replace(String text, String old, String by) {
        return TextEdits.apply(text, List.of(new TextEdit.Replace(old, by, false)));
    }

    private static MarkdownException.TextNotFound miss(String text, String old) {
        try {
            replace(text, old, "x");
        } catch (MarkdownException.TextNotFound e) {
            return e;
        }
        throw new AssertionError("found");
    }

    @Test
    void oneOccurrence_isReplaced() {
        assertThat(replace("a b c", "b", "x\ny")).isEqualTo("a x\ny c");
        assertThat(replace("a $1 c", "$1", "\\0")).isEqualTo("a \\0 c");
    }

    @Test
    void lineFeeds_matchACrlfPage() {
        assertThat(replace("a\r\nb\r\nc\r\n", "a\nb\n", "x\ny\n")).isEqualTo("x\r\ny\r\nc\r\n");
        assertThat(replace("a\nb\n", "a\r\nb", "x\r\ny")).isEqualTo("x\ny\n");
    }

    @Test
    void all_replacesEveryOccurrence() {
        assertThat(TextEdits.apply("aXbXXc", List.of(new TextEdit.Replace("X", "--", true))))
                .isEqualTo("a--b----c");
    }

    @Test
    void severalOccurrences_areCountedWithTheirLines() {
        assertThatExceptionOfType(MarkdownException.TextNotUnique.class)
                .isThrownBy(() -> replace("a\nb a\n\na\n", "a", "x"))
                .withMessage(
                        "The text to replace is on the page 3 times, on lines 1, 2, 4; give more of"
                                + " the text around the one that you mean, or replace all.")
                .satisfies(e -> assertThat(e.count()).isEqualTo(3))
                .satisfies(e -> assertThat(e.lines()).containsExactly(1, 2, 4));
    }

    @Test
    void emptyOldText_isRefused() {
        assertThatExceptionOfType(MarkdownException.InvalidEdit.class)
                .isThrownBy(() -> replace("a", "", "x"))
                .withMessageStartingWith("The text to replace is empty");
    }

    @Test
    void textThatDiffersInWhiteSpace_isShown() {
        MarkdownException.TextNotFound miss =
                miss("# T\n\n  one\ttwo\nthree  four\n", "one two\nthree four");
        assertThat(miss.near()).isEqualTo("  one\ttwo\nthree  four");
        assertThat(miss.nearLine()).isEqualTo(3);
        assertThat(miss)
                .hasMessage(
                        "The text to replace is not on the page. The nearest is on line 3; it"
                                + " differs only in white space. Copy it as the page has it:\n"
                                + "  one\ttwo\nthree  four");
    }

    @Test
    void textThatDiffersInCapitals_isShown() {
        assertThat(miss("Hello World\n", "hello world")).hasMessageContaining("only in capitals");
        assertThat(miss("abc\n", " abc")).hasMessageContaining("at its start or end");
    }

    @Test
    void textThatDiffersInAFewCharacters_isShownWithTheDifference() {
        String text =
                "first line here\nThe quick brown fox jumps over the lazy dog.\nlast line here\n";
        MarkdownException.TextNotFound miss =
                miss(text, "The quick brown fox jumped over the lazy dog.");
        assertThat(miss.near()).contains("The quick brown fox jumps over the lazy dog.");
        assertThat(miss).hasMessageContaining("your text has \"").hasMessageContaining("jumps");
    }

    @Test
    void nothingAlike_isSaid() {
        MarkdownException.TextNotFound miss = miss("abc def\n", "zzzz qqqq wwww");
        assertThat(miss.near()).isEmpty();
        assertThat(miss.nearLine()).isZero();
        assertThat(miss).hasMessageContaining("nor anything like it");
        assertThat(miss("", "a").near()).isEmpty();
        assertThat(miss("a", "  ")).hasMessageContaining("only white space");
    }

    @Test
    void nearMissOnALongLine_isCut() {
        String text = "word ".repeat(2_000) + "needle in the hay stack " + "word ".repeat(2_000);
        MarkdownException.TextNotFound miss = miss(text, "needle in  the haystack");
        assertThat(miss.near()).hasSizeLessThanOrEqualTo(NearMiss.MAX_SHOWN).contains("needle");
    }

    @Test
    void hugePageAndNeedle_endSoon() {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        while (text.length() < 1 << 20) {
            text.append((char) ('a' + random.nextInt(3)));
        }
        String page = text.toString();
        assertThat(miss(page, page.substring(5_000, 15_000) + "z" + "a".repeat(100)).near())
                .isNotEmpty();
        assertThat(miss("a".repeat(1 << 20), "a".repeat(100_000) + "b").near()).isNotEmpty();
    }
}
