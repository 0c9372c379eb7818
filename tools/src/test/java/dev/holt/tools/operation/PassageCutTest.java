package dev.holt.tools.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PassageCutTest {
    private static final String PARAGRAPH = "Lorem ipsum dolor sit amet.\nConsectetur elit.\n\n";

    @Test
    void paragraphsAroundTheBest_areKeptWhole() {
        String text = PARAGRAPH.repeat(10) + "The otter sleeps.\n\n" + PARAGRAPH.repeat(10);

        String part = cut(text, 200);

        assertThat(part).startsWith("The otter sleeps.").endsWith("elit.");
        assertThat(part).hasSizeBetween(120, 200);
    }

    @Test
    void endOfTheText_isFilledUpFromAhead() {
        String part = cut(PARAGRAPH.repeat(10) + "The otter sleeps.\n", 200);

        assertThat(part).startsWith("Lorem").endsWith("The otter sleeps.");
    }

    @Test
    void shortLineBesideALongOne_takesSomeOfIt() {
        assertThat(cut("The otter sleeps.\n" + "word ".repeat(200), 200)).hasSizeBetween(150, 200);
    }

    @Test
    void codeWithBlankLines_isOneParagraph() {
        String code = "```\notter --swim\n\notter --dive\n```";

        assertThat(cut(PARAGRAPH.repeat(9) + code + "\n\n" + PARAGRAPH.repeat(9), 160))
                .contains(code);
    }

    @Test
    void longParagraph_isCutBetweenLines() {
        String text =
                "plain words here\n".repeat(50) + "an otter\n" + "plain words here\n".repeat(50);

        assertThat(cut(text, 160).lines())
                .contains("an otter")
                .allMatch(line -> text.contains(line + "\n"));
    }

    @Test
    void longLine_isCutBetweenWords() {
        String text = "plain words ".repeat(100) + "otter " + "plain words ".repeat(100);

        String part = cut(text, 200);

        assertThat(part).contains("otter").hasSizeLessThanOrEqualTo(200);
        assertThat(part.split(" ")).containsOnly("plain", "words", "otter");
    }

    @Test
    void textWithoutSpaces_isNotCutWithinACharacter() {
        String part = cut("𠀀".repeat(500), 161);

        assertThat(part.codePoints()).containsOnly("𠀀".codePointAt(0));
    }

    @Test
    void textThatFits_isWholeAndOneCharacterMoreIsCut() {
        String text = "a".repeat(80) + "\n\n" + "b".repeat(78);

        assertThat(cut(text, 160)).isEqualTo(text);
        assertThat(cut(text + "b", 160)).isEqualTo("a".repeat(80));
    }

    @Test
    void anyText_staysWithinTheBound() {
        Random random = new Random(7);
        String[] pieces = {
            "otter", " ", "\n", "\n\n", "```\n", "word ", "東京都", "𠀀", "\r\n", "    x\n"
        };
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(400); n > 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            int max = 160 + random.nextInt(200);

            assertThat(cut(text.toString(), max)).hasSizeLessThanOrEqualTo(max);
        }
    }

    @Test
    void boundTooSmallForTwoPieces_isRefused() {
        assertThatThrownBy(() -> cut("x", 159)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String cut(String text, int maxChars) {
        return PassageCut.of(text, maxChars, part -> part.contains("otter") ? 1 : 0).of(text);
    }
}
