package dev.holt.render.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentReaderTest {
    private static final Macro MACRO =
            new Macro(
                    "Try",
                    "For tests.",
                    List.of(
                            MacroParameter.required("first", ""),
                            MacroParameter.optional("second", ""),
                            MacroParameter.repeated("rest", "")),
                    "<<Try(1, rest=2)>>",
                    (arguments, context) -> MacroOutput.NOTHING);

    @Test
    void unnamedArguments_fillTheParametersInOrder() {
        assertThat(read(" a , b,c, d ").values())
                .isEqualTo(
                        Map.of(
                                "first", List.of("a"),
                                "second", List.of("b"),
                                "rest", List.of("c", "d")));
    }

    @Test
    void namedArguments_standAnywhereWhateverTheirCapitals() {
        assertThat(read("REST = x, second=y, z").values())
                .isEqualTo(
                        Map.of(
                                "first", List.of("z"),
                                "second", List.of("y"),
                                "rest", List.of("x")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"a, b\", c, d; a, b",
                "first = \"x=y\", c, d; x=y",
                "\"say \\\"hi\\\" \\\\ \\n\", c, d; say \"hi\" \\ \\n",
                "5\" wide, c, d; 5\" wide",
                "1 = 1, c, d; 1 = 1",
                "\"\", c, d; ``",
            })
    void quotes_keepWhatIsBetweenThem(String written, String first) {
        assertThat(read(written).text("first")).contains(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "``; 'first' is missing",
                "a, b; 'rest' is missing",
                "a, first=b, c; 'first' is given twice",
                "frist=a, b; there is no argument 'frist'; did you mean first?",
                "\"a, b; a quote is not closed",
                "\"a\" b, c; a comma is missing behind a quote, before 'b'",
            })
    void mistakes_areNamedWithWhatTheMacroTakes(String written, String message) {
        assertThatThrownBy(() -> read(written))
                .isInstanceOf(MacroException.class)
                .hasMessage(
                        message
                                + ". Try takes first, [second], rest…; for example"
                                + " <<Try(1, rest=2)>>");
    }

    @Test
    void argumentsOfAMacroThatTakesNone_areTooMuch() {
        Macro none = new Macro("None", "", List.of(), "<<None>>", (a, c) -> MacroOutput.NOTHING);

        assertThat(MacroArguments.parse("  ", none).values()).isEmpty();
        assertThatThrownBy(() -> MacroArguments.parse("x", none))
                .hasMessage("'x' is too much. None takes no arguments; for example <<None>>");
    }

    @Test
    void wordOutOfSeveral_isFoundWhateverItsCapitals() {
        MacroArguments arguments = read("NAME, x, y");
        List<String> words = List.of("leaf", "name");

        assertThat(arguments.oneOf("first", words)).isEqualTo("name");
        assertThat(arguments.oneOf("missing", words)).isEqualTo("leaf");
        assertThatThrownBy(() -> arguments.oneOf("second", words))
                .hasMessage("'second' is 'x'; it takes one of leaf, name");
    }

    private static MacroArguments read(String written) {
        return MacroArguments.parse(written, MACRO);
    }
}
