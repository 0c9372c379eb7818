package dev.holt.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyEditTest {
    private static String set(String text, String name, Object value) {
        return TextEdits.apply(text, List.of(new TextEdit.SetProperty(name, value)));
    }

    private static String remove(String text, String name) {
        return TextEdits.apply(text, List.of(new TextEdit.RemoveProperty(name)));
    }

    private static Object get(String text, String name) {
        return MarkdownPage.parse(text)
                .frontMatter()
                .orElseThrow()
                .properties()
                .getOrDefault(name, "(none)");
    }

    @Test
    void scalar_changesInPlaceAndKeepsItsComment() {
        assertThat(set("---\na: 1  # one\nb: 'x' # two\n---\n", "a", 2))
                .isEqualTo("---\na: 2  # one\nb: 'x' # two\n---\n");
        assertThat(set("---\n\"a\" : 1\nb: 2\n...\nbody", "a", "z"))
                .isEqualTo("---\n\"a\" : z\nb: 2\n...\nbody");
        assertThat(set("---\na:\nb: 2\n---\n", "a", true)).isEqualTo("---\na: true\nb: 2\n---\n");
    }

    @Test
    void valuesOverSeveralLines_areReplacedWhole() {
        assertThat(set("---\na: |\n  x\n\n  y\n\n# c\nb: 1\n---\n", "a", 1))
                .isEqualTo("---\na: 1\n\n# c\nb: 1\n---\n");
        assertThat(set("---\na: one\n  two\nb: 1\n---\n", "a", 1))
                .isEqualTo("---\na: 1\nb: 1\n---\n");
        assertThat(set("---\na: # first\n  - x\n  # in\n  - y # last\n# c\nb: 1\n---\n", "a", 1))
                .isEqualTo("---\na: 1 # first # last\n# c\nb: 1\n---\n");
    }

    @Test
    void list_keepsItsStyle() {
        assertThat(set("---\ntags: [a, b] # t\n---\n", "tags", List.of("c", "d e")))
                .isEqualTo("---\ntags: [c, d e] # t\n---\n");
        assertThat(set("---\ntags:\n- a\nb: 1\n---\n", "tags", List.of("c", "d")))
                .isEqualTo("---\ntags:\n- c\n- d\nb: 1\n---\n");
        assertThat(set("---\ntags:\n    - a\n---\n", "tags", List.of("c")))
                .isEqualTo("---\ntags:\n    - c\n---\n");
        assertThat(set("---\ntags: a, b\n---\n", "tags", List.of("c", 1)))
                .isEqualTo("---\ntags:\n  - c\n  - 1\n---\n");
    }

    @Test
    void newProperty_goesToTheBlocksEnd() {
        assertThat(set("---\na: 1\n# end\n---\nx", "b", "z"))
                .isEqualTo("---\na: 1\n# end\nb: z\n---\nx");
        assertThat(set("---\n---\nx", "b", "z")).isEqualTo("---\nb: z\n---\nx");
        assertThat(set("---\n  a: 1\n---\n", "b", 2)).isEqualTo("---\n  a: 1\n  b: 2\n---\n");
    }

    @Test
    void pageWithoutFrontMatter_getsABlock() {
        assertThat(set("# T\n", "a", "x")).isEqualTo("---\na: x\n---\n# T\n");
        assertThat(set("\uFEFF# T\r\n", "a", "x")).isEqualTo("\uFEFF---\r\na: x\r\n---\r\n# T\r\n");
        assertThat(set("", "a", "x")).isEqualTo("---\na: x\n---\n");
    }

    @Test
    void crlfBlock_staysCrlf() {
        assertThat(set("---\r\na: 1\r\nb: 😀\r\nc: 3 # x\r\n---\r\n", "c", List.of("x")))
                .isEqualTo("---\r\na: 1\r\nb: 😀\r\nc: # x\r\n  - x\r\n---\r\n");
    }

    @Test
    void remove_takesItsLinesOnly() {
        assertThat(remove("---\na: 1\n# c\nb:\n  - x\n\n# d\nc: 3\n---\n", "b"))
                .isEqualTo("---\na: 1\n# c\n\n# d\nc: 3\n---\n");
    }

    @Test
    void removeOfTheLastProperty_takesTheBlockUnlessItHasComments() {
        assertThat(remove("\uFEFF---\na: 1\n---\n\nx\n", "a")).isEqualTo("\uFEFF\nx\n");
        assertThat(remove("---\n# c\na: 1\n---\nx\n", "a")).isEqualTo("---\n# c\n---\nx\n");
    }

    @Test
    void removeOfWhatIsNotThere_isRefused() {
        assertThatExceptionOfType(MarkdownException.InvalidEdit.class)
                .isThrownBy(() -> remove("---\na: 1\nb: 2\n---\n", "c"))
                .withMessage("The page has no property 'c'; it has a, b.");
    }

    @Test
    void invalidBlock_isRefusedWithItsLine() {
        assertThatExceptionOfType(MarkdownException.InvalidFrontMatter.class)
                .isThrownBy(() -> set("---\na: 1\nb: [\n---\nx\n", "a", 2))
                .withMessageStartingWith(
                        "The front matter is not valid YAML, so no property of it can be changed."
                                + " Line ")
                .withMessageEndingWith("Put it right with a replace edit first.");
    }

    @Test
    void blockWithDuplicateKeys_isRefused() {
        assertThatExceptionOfType(MarkdownException.InvalidFrontMatter.class)
                .isThrownBy(() -> set("---\na: 1\na: 2\n---\n", "a", 2))
                .withMessageContaining("duplicate key a");
    }

    @Test
    void flowMapping_isRefused() {
        assertThatExceptionOfType(MarkdownException.InvalidFrontMatter.class)
                .isThrownBy(() -> set("---\n{a: 1}\n---\n", "a", 2))
                .withMessageContaining("Line 2: it is written in an unusual way");
    }

    @Test
    void propertyThatOthersReferTo_isRefused() {
        assertThatExceptionOfType(MarkdownException.InvalidFrontMatter.class)
                .isThrownBy(() -> set("---\na: &x 1\nb: *x\n---\n", "a", 2))
                .withMessageContaining("without touching others");
        assertThat(set("---\na: &x 1\nb: *x # c\n---\n", "b", 2))
                .isEqualTo("---\na: &x 1\nb: 2 # c\n---\n");
    }

    @Test
    void propertyWhoseBlankLinesWouldJoinTheTextAbove_isRefused() {
        assertThatExceptionOfType(MarkdownException.InvalidFrontMatter.class)
                .isThrownBy(() -> remove("---\na: |+\n  keep\nb: 1\n\nc: 2\n---\n", "b"))
                .withMessageContaining("without touching others");
    }

    @Test
    void nameThatIsNone_isRefused() {
        for (String name : List.of("", " a", "x".repeat(201))) {
            assertThatExceptionOfType(MarkdownException.InvalidEdit.class)
                    .isThrownBy(() -> set("x", name, 1));
        }
        assertThat(get(set("x", "x".repeat(200), 1), "x".repeat(200))).isEqualTo(1);
        assertThat(get(set("x", "a: #b", 1), "a: #b")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yes",
                "No",
                "null",
                "~",
                "1.0",
                "012",
                "0x1F",
                "1e3",
                "12:30",
                ".5",
                "-",
                "- x",
                "a: b",
                "a #b",
                "#x",
                "# x",
                "2026-01-02",
                "2026-01-02T03:04:05Z",
                "2026-99-99x",
                "a\nb",
                "a\nb\n",
                "a\n\nb",
                "\na",
                " a\nb",
                "a\n\n",
                "a\r\nb",
                "tab\there",
                "ünï日本",
                "😀",
                "👩‍👩‍👧",
                "\"q\"",
                "'q'",
                "back\\slash",
                "[x]",
                "{x}",
                "&a",
                "*a",
                "!t",
                "|",
                ">",
                "%",
                "@",
                "`",
                "a,b",
                "x: ",
                "trailing ",
                "\u0000\u0007\u0085\u2028\uFEFF",
                "---",
                "...",
                "a\n---\nb",
                "?",
                "? x",
                "true",
                "=",
                "<<",
                "key:",
                "0b11",
                "1_000",
                "inf",
                ".inf",
                ".nan",
                "a\n  b\n c"
            })
    void anyString_readsBackAsItIs(String value) {
        for (String page : List.of("---\nk: old\nl: 1\n---\nx\n", "x\r\n", "---\nk: [a]\n---\n")) {
            String after = set(page, "k", value);
            assertThat(get(after, "k")).isEqualTo(value);
            String list = set(page, "k", List.of(value, value));
            assertThat(get(list, "k")).isEqualTo(List.of(value, value));
        }
    }

    @Test
    void otherValues_readBackAsTheyAre() {
        Map<String, Object> map = Map.of("a b", List.of(1, Map.of("x", "y, z")), "yes", false);
        for (Object value :
                List.of(
                        1,
                        1L << 40,
                        1.5,
                        -0.25,
                        1e300,
                        true,
                        List.of(),
                        Map.of(),
                        map,
                        List.of(map))) {
            assertThat(get(set("---\nk: 1\n---\n", "k", value), "k")).isEqualTo(value);
        }
    }

    @Test
    void longText_isWrittenBelow() {
        assertThat(set("---\nk: 1 # c\n---\n", "k", "one\n\ntwo\n"))
                .isEqualTo("---\nk: | # c\n  one\n\n  two\n---\n");
    }
}
