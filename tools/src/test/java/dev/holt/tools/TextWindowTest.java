package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextWindowTest {

    @Test
    void textAsLongAsTheWindow_isShownWhole() {
        TextWindow window = TextWindow.of("one\ntwo\n", 0, 8);

        assertThat(window.text()).isEqualTo("one\ntwo\n");
        assertThat(window.truncated()).isFalse();
    }

    @Test
    void textOneLonger_isCutAfterTheLastLineThatFits() {
        TextWindow window = TextWindow.of("one\ntwo\n", 0, 7);

        assertThat(window.text()).isEqualTo("one\n");
        assertThat(window.truncated()).isTrue();
    }

    @Test
    void lineLongerThanTheWindow_isCutWithin() {
        assertThat(TextWindow.of("0123456789", 0, 4).text()).isEqualTo("0123");
    }

    @Test
    void surrogatePairAtTheCut_staysWhole() {
        assertThat(TextWindow.of("012\uD83E\uDDA6456", 0, 4).text()).isEqualTo("012");
    }

    @Test
    void crlfAtTheCut_staysWhole() {
        assertThat(TextWindow.of("012\r\n456", 0, 4).text()).isEqualTo("012");
    }

    @Test
    void startPastTheEnd_showsNothingMore() {
        TextWindow window = TextWindow.of("abc", 7, 2);

        assertThat(window.text()).isEmpty();
        assertThat(window.truncated()).isFalse();
    }

    @Test
    void windowsLaidEndToEnd_giveTheTextExactly() {
        Random random = new Random(20_261_121);
        String[] pieces = {
            "a", "word ", "\n", "\r\n", "\uD83E\uDDA6", "a longer run of words", "\n\n", "é"
        };
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            int maxChars = 2 + random.nextInt(20);
            assertThat(laidEndToEnd(text.toString(), maxChars)).isEqualTo(text.toString());
        }
    }

    private static String laidEndToEnd(String text, int maxChars) {
        StringBuilder all = new StringBuilder();
        TextWindow window = TextWindow.of(text, 0, maxChars);
        all.append(window.text());
        while (window.truncated()) {
            assertThat(window.text()).isNotEmpty().hasSizeLessThanOrEqualTo(maxChars);
            window = TextWindow.of(text, window.end(), maxChars);
            all.append(window.text());
        }
        return all.toString();
    }
}
