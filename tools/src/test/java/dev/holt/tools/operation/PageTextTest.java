package dev.holt.tools.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holt.wiki.PageName;
import dev.holt.wiki.StrictUtf8;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTextTest {
    private static final PageName PAGE = new PageName("A");

    @Test
    void text_comesBackFromItsBytes() {
        String text = "\uFEFFGr\u00FC\u00DFe \uD83D\uDE00\r\n";

        assertThat(StrictUtf8.decode(PageText.encode(PAGE, text))).contains(text);
    }

    @Test
    void halfACharacter_isRefused() {
        assertThatExceptionOfType(RefusedChange.class)
                .isThrownBy(() -> PageText.encode(PAGE, "a\uD83D"))
                .withMessageContaining("'A'");
    }

    @ParameterizedTest
    @CsvSource({
        "a^r^nb^r^n, c^nd^n, c^r^nd^r^n",
        "a^nb^n, c^nd^n, c^nd^n",
        "a^r^nb^n, c^nd^n, c^nd^n",
        "^na^r^n, c^n, c^n",
        "a^r^n, c^r^nd^n, c^r^nd^n",
        "a, c^n, c^n",
        "~a^n, c^n, ~c^n",
        "~a^n, ~c^n, ~c^n"
    })
    void newText_takesThePagesLineEndingsAndMark(String existing, String text, String expected) {
        assertThat(PageText.likeExisting(control(existing), control(text)))
                .isEqualTo(control(expected));
    }

    private static String control(String text) {
        return text.replace("^r", "\r").replace("^n", "\n").replace("~", "\uFEFF");
    }
}
