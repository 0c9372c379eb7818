package dev.holt.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** JSON as values, judged by Jackson's own reading and writing of such values. */
class JsonTest {
    private static final JsonMapper JACKSON = JsonMapper.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "-0",
                "2147483648",
                "-9223372036854775809",
                "1e3",
                "0.1",
                "1e999",
                "\"\\ud83d\\ude00\\u0000\"",
                " [ ] ",
                "{\"b\":1,\"a\":{\"\":[null,false,\"x\"]},\"b\":2}",
            })
    void value_isReadAsJacksonReadsIt(String text) {
        assertThat(Json.read(text)).isEqualTo(JACKSON.readValue(text, Object.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "[1,]",
                "[1 2]",
                "{\"a\"}",
                "{\"a\":}",
                "{a:1}",
                "nul",
                "01",
                "+1",
                "NaN",
                "'a'",
                "\"\n\"",
                "1 2",
                "{} x",
                "//\n1"
            })
    void whatIsNoJson_isRefused(String text) {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> Json.read(text))
                .withMessageMatching(".+");
    }

    @Test
    void namesOfAnObject_keepTheirOrder() {
        assertThat(Json.read("{\"z\":1,\"a\":2,\"m\":3}")).hasToString("{z=1, a=2, m=3}");
    }

    @Test
    void randomValues_areWrittenAsJacksonWritesThem() {
        Random random = new Random(25);
        for (int round = 0; round < 2_000; round++) {
            Object value = random(random, 4);
            String written = Json.write(value).toString(StandardCharsets.UTF_8);

            assertThat(written).isEqualTo(JACKSON.writeValueAsString(value));
            assertThat(Json.read(written)).isEqualTo(JACKSON.readValue(written, Object.class));
        }
    }

    @Test
    void valueInLines_isThatOfJackson() {
        Object value = Json.read("{\"a\":[1,{\"b\":[]}],\"c\":{}}");

        assertThat(Json.pretty(value))
                .isEqualTo(JACKSON.writerWithDefaultPrettyPrinter().writeValueAsString(value));
    }

    @Test
    void whatJsonHasNothingLike_isRefusedByName() {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> Json.write(List.of(new StringBuilder())))
                .withMessageContaining("java.lang.StringBuilder");
    }

    private static @Nullable Object random(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 7 : 9)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt();
            case 3 -> random.nextLong();
            case 4 -> new BigInteger(90, random);
            case 5 -> random.nextBoolean() ? random.nextGaussian() : new BigDecimal("12.50");
            case 6 -> "é\"\\\n😀".substring(0, random.nextInt(5)) + random.nextInt();
            case 7 -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                map.put("k" + random.nextInt(9), random(random, depth - 1));
                map.put("ü", random(random, depth - 1));
                yield map;
            }
            default ->
                    new ArrayList<@Nullable Object>(
                            Arrays.asList(random(random, depth - 1), random(random, depth - 1)));
        };
    }

    @Test
    void readByHand_takesCommentsAndLastCommas() {
        assertThat(Json.readByHand("// mine\n{\"a\": [1, /* two */ 2,],}"))
                .isEqualTo(Map.of("a", List.of(1, 2)));
        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> Json.read("[1,]"));
    }

    @Test
    void malformedText_isToldWithItsLine() {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> Json.readByHand("{\n  \"a\": ?\n}"))
                .satisfies(e -> assertThat(e.line()).isEqualTo(2));
    }
}
