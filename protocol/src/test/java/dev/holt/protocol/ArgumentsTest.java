package dev.holt.protocol;

import static dev.holt.protocol.ValueSchema.any;
import static dev.holt.protocol.ValueSchema.choice;
import static dev.holt.protocol.ValueSchema.choiceOrFirst;
import static dev.holt.protocol.ValueSchema.flag;
import static dev.holt.protocol.ValueSchema.integer;
import static dev.holt.protocol.ValueSchema.list;
import static dev.holt.protocol.ValueSchema.object;
import static dev.holt.protocol.ValueSchema.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    private static final InputSchema EDIT =
            InputSchema.object()
                    .required("op", choice("", "replace", "append"))
                    .optional("old", string(""));

    private static final InputSchema SCHEMA =
            InputSchema.object()
                    .required("page", string("Page name"))
                    .optional("limit", integer("", 1, 100, 20))
                    .optional("size", integer(""))
                    .optional("deep", flag(""))
                    .optional("format", choiceOrFirst("", "markdown", "outline"))
                    .optional("tags", list("", string("")))
                    .optional("edits", list("", object("", EDIT)))
                    .optional("edit", object("", EDIT))
                    .optional("value", any(""));

    @Test
    void rightArguments_arriveAsSent() {
        Arguments arguments =
                check(
                        Map.of(
                                "page",
                                "Home",
                                "limit",
                                5,
                                "deep",
                                true,
                                "format",
                                "outline",
                                "tags",
                                List.of("a", "b"),
                                "value",
                                Map.of("x", 1)));

        assertThat(arguments.string("page")).isEqualTo("Home");
        assertThat(arguments.integer("limit")).isEqualTo(5);
        assertThat(arguments.flag("deep")).isTrue();
        assertThat(arguments.string("format")).isEqualTo("outline");
        assertThat(arguments.strings("tags")).containsExactly("a", "b");
        assertThat(arguments.value("value")).contains(Map.of("x", 1));
    }

    @Test
    void leftOutArguments_haveTheirDefaults() {
        Arguments arguments = check(Map.of("page", "Home"));

        assertThat(arguments.integer("limit")).isEqualTo(20);
        assertThat(arguments.optionalInteger("size")).isEmpty();
        assertThat(arguments.integer("size", 7)).isEqualTo(7);
        assertThat(arguments.flag("deep")).isFalse();
        assertThat(arguments.string("format")).isEqualTo("markdown");
        assertThat(arguments.strings("tags")).isEmpty();
        assertThat(arguments.object("edit")).isEmpty();
        assertThat(arguments.has("limit")).isFalse();
        assertThat(arguments.raw()).isEqualTo(Map.of("page", "Home"));
    }

    @Test
    void nullForOptional_countsAsLeftOut() {
        Map<String, Object> sent = new HashMap<>(Map.of("page", "Home"));
        sent.put("limit", null);

        assertThat(check(sent).integer("limit")).isEqualTo(20);
    }

    @Test
    void numberInText_isTakenForTheNumber() {
        Arguments arguments = check(Map.of("page", "Home", "limit", " 20 "));

        assertThat(arguments.integer("limit")).isEqualTo(20);
    }

    @Test
    void fractionThatIsWhole_isTakenForTheWholeNumber() {
        assertThat(check(Map.of("page", "Home", "limit", 20.0)).integer("limit")).isEqualTo(20);
    }

    @Test
    void truthInText_isTakenForTheFlag() {
        assertThat(check(Map.of("page", "Home", "deep", "True")).flag("deep")).isTrue();
        assertThat(check(Map.of("page", "Home", "deep", "false")).flag("deep")).isFalse();
    }

    @Test
    void wholeNumberForText_isTakenForItsDigits() {
        assertThat(check(Map.of("page", 2024)).string("page")).isEqualTo("2024");
    }

    @Test
    void choiceInOtherCase_isTakenForTheChoice() {
        assertThat(check(Map.of("page", "P", "format", "Outline")).string("format"))
                .isEqualTo("outline");
    }

    @Test
    void singleValueForList_isTakenForListOfOne() {
        Arguments arguments =
                check(Map.of("page", "P", "tags", "a", "edits", Map.of("op", "append")));

        assertThat(arguments.strings("tags")).containsExactly("a");
        assertThat(arguments.objects("edits")).hasSize(1);
    }

    @Test
    void jsonInText_isTakenForListAndObject() {
        Arguments arguments =
                check(
                        Map.of(
                                "page", "P",
                                "edits", "[{\"op\":\"append\",\"old\":\"x\"}]",
                                "edit", " {\"op\":\"replace\"}"));

        assertThat(arguments.objects("edits").getFirst().string("old")).isEqualTo("x");
        assertThat(arguments.object("edit").orElseThrow().string("op")).isEqualTo("replace");
    }

    @Test
    void bounds_areIncluded() {
        assertThat(check(Map.of("page", "P", "limit", 1)).integer("limit")).isEqualTo(1);
        assertThat(check(Map.of("page", "P", "limit", 100)).integer("limit")).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101})
    void numberOnePastBounds_isRefused(int past) {
        assertProblems(
                Map.of("page", "P", "limit", past),
                "\"limit\" is " + past + " (a number): expected a whole number from 1 to 100");
    }

    @Test
    void wrongTypes_areNamedWithWhatWasSentAndWhatIsExpected() {
        assertProblems(
                sent("page", List.of(1, 2), "limit", "many", "deep", 1, "format", "html"),
                "\"page\" is a list of 2: expected text",
                "\"limit\" is \"many\" (text): expected a whole number from 1 to 100",
                "\"deep\" is 1 (a number): expected true or false",
                "\"format\" is \"html\" (text): expected one of markdown, outline");
    }

    @Test
    void fractionForWholeNumberAndForText_isRefused() {
        assertProblems(
                sent("page", 1.5, "limit", 1.5),
                "\"page\" is 1.5 (a number): expected text",
                "\"limit\" is 1.5 (a number): expected a whole number from 1 to 100");
    }

    @Test
    void numbersOfAbsurdSize_areRefusedWithoutWork() {
        assertProblems(
                sent("page", "P", "limit", "1e999999999", "size", "9".repeat(41)),
                "\"limit\" is \"1e999999999\" (text): expected a whole number from 1 to 100",
                "\"size\" is \"" + "9".repeat(41) + "\" (text): expected a whole number");
    }

    @Test
    void digitsAtTheLimit_areTakenForText() {
        BigInteger digits = BigInteger.TEN.pow(39);

        assertThat(check(Map.of("page", digits)).string("page")).isEqualTo(digits.toString());
    }

    @Test
    void digitsOnePastTheLimit_areRefusedForText() {
        assertProblems(
                sent("page", BigInteger.TEN.pow(40)),
                "\"page\" is 1" + "0".repeat(40) + " (a number): expected text");
    }

    @Test
    void sentValueAtTheLimit_isShownWhole() {
        assertProblems(
                sent("page", "P", "limit", "x".repeat(60)),
                "\"limit\" is \""
                        + "x".repeat(60)
                        + "\" (text): expected a whole number from 1 to 100");
    }

    @Test
    void sentValueOnePastTheLimit_isCut() {
        assertProblems(
                sent("page", "P", "limit", "x".repeat(61)),
                "\"limit\" is \""
                        + "x".repeat(60)
                        + "…\" (text): expected a whole number from 1 to 100");
    }

    @Test
    void numberBeyond64Bits_isRefused() {
        assertProblems(
                sent("page", "P", "size", "9223372036854775808"),
                "\"size\" is \"9223372036854775808\" (text): expected a whole number");
    }

    @Test
    void missingArgument_isNamedWithWhatIsExpected() {
        assertProblems(Map.of(), "\"page\" is missing: expected text");
    }

    @Test
    void unknownArgument_isAnsweredWithTheNearestName() {
        assertProblems(
                sent("page", "P", "limt", 3),
                "\"limt\" is not an argument: did you mean \"limit\"?");
    }

    @Test
    void unknownArgumentNearNothing_isAnsweredWithAllNames() {
        assertProblems(
                sent("page", "P", "colour", 3),
                "\"colour\" is not an argument: known are page, limit, size, deep, format,"
                        + " tags, edits, edit, value");
    }

    @Test
    void problemsWithinLists_areNamedByAddress() {
        assertProblems(
                sent(
                        "page",
                        "P",
                        "edits",
                        List.of(Map.of("op", "append"), Map.of("old", List.of()))),
                "\"edits[1].op\" is missing: expected one of replace, append",
                "\"edits[1].old\" is a list of 0: expected text");
    }

    @Test
    void halfSurrogate_isRefused() {
        assertProblems(
                sent("page", "a\ud800b"),
                "\"page\" has half of a surrogate pair in it: expected whole Unicode characters");
    }

    @Test
    void halfSurrogateDeepInAnyValue_isRefused() {
        assertProblems(
                sent("page", "P", "value", Map.of("x", List.of("\udc00"))),
                "\"value\" has half of a surrogate pair in it: expected whole Unicode characters");
    }

    @Test
    void problemsAtTheLimit_areAllShown() {
        assertThatExceptionOfType(ArgumentException.class)
                .isThrownBy(() -> check(unknown(ArgumentCheck.SHOWN_PROBLEMS)))
                .satisfies(error ->
                        assertThat(error.problems())
                                .hasSize(ArgumentCheck.SHOWN_PROBLEMS)
                                .noneMatch(each -> each.contains("more")));
    }

    @Test
    void problemsBeyondTheLimit_areCounted() {
        assertThatExceptionOfType(ArgumentException.class)
                .isThrownBy(() -> check(unknown(ArgumentCheck.SHOWN_PROBLEMS + 2)))
                .satisfies(error ->
                        assertThat(error.problems())
                                .hasSize(ArgumentCheck.SHOWN_PROBLEMS + 1)
                                .endsWith("and 2 more problems"));
    }

    @Test
    void problemAddedByHandler_isNamedByAddress() {
        Arguments edit =
                check(sent("page", "P", "edits", List.of(Map.of("op", "append"))))
                        .objects("edits")
                        .getFirst();

        assertThat(edit.problem("old", "is needed for op replace"))
                .hasMessage("\"edits[0].old\" is needed for op replace");
    }

    @Test
    void nameThatTheSchemaLacks_isABug() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check(Map.of("page", "P")).optionalString("pge"));
    }

    private static Arguments check(Map<String, ?> sent) {
        return Arguments.check(SCHEMA, sent);
    }

    private static Map<String, Object> unknown(int count) {
        Map<String, Object> sent = new LinkedHashMap<>(Map.of("page", "P"));
        for (int i = 0; i < count; i++) {
            sent.put("zzzzzzzz" + i, i);
        }
        return sent;
    }

    private static Map<String, Object> sent(Object... namesAndValues) {
        Map<String, Object> sent = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            sent.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return sent;
    }

    private static void assertProblems(Map<String, ?> sent, String... problems) {
        assertThatExceptionOfType(ArgumentException.class)
                .isThrownBy(() -> check(sent))
                .satisfies(error -> assertThat(error.problems()).containsExactly(problems));
    }
}
