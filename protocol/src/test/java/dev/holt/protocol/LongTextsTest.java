package dev.holt.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LongTextsTest {
    private static final JsonMapper PLAIN = new JsonMapper();

    private final MessageCodec codec = new MessageCodec();

    @ParameterizedTest
    @ValueSource(ints = {LongTexts.LONG - 1, LongTexts.LONG, LongTexts.LONG + 1, 100_000})
    void plainText_isWrittenAsItIs(int length) {
        assertThat(written("x".repeat(length))).isEqualTo("\"" + "x".repeat(length) + "\"");
    }

    @Test
    void allThatJsonEscapes_isEscaped() {
        StringBuilder text = new StringBuilder("\"\\/\u007f\u2028é€😀");
        for (char c = 0; c < 0x20; c++) {
            text.append(c);
        }
        String longText = text.toString().repeat(50);

        assertThat(PLAIN.readValue(written(longText), String.class)).isEqualTo(longText);
        assertThat(written(longText))
                .contains("\\\"\\\\/\u007f\u2028é€😀\\u0000", "\\n", "\\u001f");
    }

    @Test
    void textOfEscapesOnly_fits() {
        String text = "\u0001".repeat(10_000);

        assertThat(PLAIN.readValue(written(text), String.class)).isEqualTo(text);
    }

    @Test
    void randomTexts_areReadBackAsTheyWere() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            String text = randomText(random);
            assertThat(PLAIN.readValue(written(text), String.class)).isEqualTo(text);
        }
    }

    @Test
    void severalLongTexts_areEachWritten() {
        String one = "1".repeat(LongTexts.LONG);
        String two = "2".repeat(LongTexts.LONG);
        String message =
                codec.encode(new Message.Result(1, List.of(one, one, two, one)))
                        .toString(StandardCharsets.UTF_8);

        assertThat(PLAIN.readTree(message).get("result").valueStream().map(JsonNode::stringValue))
                .containsExactly(one, one, two, one);
    }

    @Test
    void loneSurrogate_becomesAQuestionMark() {
        String text = "x".repeat(LongTexts.LONG);

        assertThat(written(text + "\ud800")).isEqualTo("\"" + text + "?\"");
    }

    private String written(String text) {
        String message =
                codec.encode(new Message.Result(1, Map.of("texts", List.of(text))))
                        .toString(StandardCharsets.UTF_8);
        String before = "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"texts\":[";
        assertThat(message).startsWith(before).endsWith("]}}");
        return message.substring(before.length(), message.length() - 3);
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int length = LongTexts.LONG + random.nextInt(200);
        int range = random.nextBoolean() ? 0x80 : 0xd800;
        while (text.length() < length) {
            text.append((char) random.nextInt(range));
        }
        return text.toString();
    }
}
