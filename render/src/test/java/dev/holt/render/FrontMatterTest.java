package dev.holt.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FrontMatterTest {
    private static FrontMatter read(String yaml) {
        return MarkdownPage.parse("---\n" + yaml + "---\nbody\n").frontMatter().orElseThrow();
    }

    private static Optional<FrontMatter> parse(String text) {
        return MarkdownPage.parse(text).frontMatter();
    }

    @Test
    void values_haveTheirTypes() {
        FrontMatter block =
                read(
                        """
                        s: text
                        i: 5
                        big: 123456789012345678901
                        d: 1.5
                        b: true
                        date: 2026-11-21
                        yes: yes
                        none:
                        list: [a, 1]
                        map: {x: {y: z}}
                        1: n
                        """);
        assertThat(block.properties())
                .containsExactly(
                        Map.entry("s", "text"),
                        Map.entry("i", 5),
                        Map.entry("big", new BigInteger("123456789012345678901")),
                        Map.entry("d", 1.5),
                        Map.entry("b", true),
                        Map.entry("date", "2026-11-21"),
                        Map.entry("yes", "yes"),
                        Map.entry("none", ""),
                        Map.entry("list", List.of("a", 1)),
                        Map.entry("map", Map.of("x", Map.of("y", "z"))),
                        Map.entry("1", "n"));
    }

    @Test
    void tags_areStringsWithoutHash() {
        assertThat(read("tags: [a, '#b', 2026, true, 1.5, a]\n").tags())
                .containsExactly("a", "b", "2026", "true", "1.5");
        assertThat(read("tags: \"a, #b  c\"\n").tags()).containsExactly("a", "b", "c");
        assertThat(read("tags: 7\n").tags()).containsExactly("7");
        assertThat(read("Tags:\n  - two words\n").tags()).containsExactly("two words");
        assertThat(read("tags:\n").tags()).isEmpty();
        assertThat(read("x: 1\n").tags()).isEmpty();
    }

    @Test
    void brokenYaml_hasAProblemWithItsLine() {
        FrontMatter block = read("a: 1\nb: \"x\nc: 2\n");
        assertThat(block.properties()).isEmpty();
        assertThat(block.problem().orElseThrow()).startsWith("Line ");
        assertThat(read("just text\n").problem().orElseThrow())
                .isEqualTo("Line 2: it is no mapping of names to values ('name: value')");
        assertThat(read("a: 1\n\tb: 2\n").problem().orElseThrow()).startsWith("Line 3: ");
        assertThat(read("a: !!java.net.URL [x]\n").problem()).isPresent();
    }

    @Test
    void brokenYaml_leavesTheBodyReadable() {
        MarkdownPage page = MarkdownPage.parse("---\na: [\n---\n# T\n");
        assertThat(page.title()).contains("T");
        assertThat(page.bodyStart()).isEqualTo(13);
    }

    @Test
    void blockIsOnlyAtTheVeryStartAndClosed() {
        assertThat(parse("\n---\na: 1\n---\n")).isEmpty();
        assertThat(parse("---\na: 1\n")).isEmpty();
        assertThat(parse("--- x\na: 1\n---\n")).isEmpty();
        assertThat(parse("----\na: 1\n---\n")).isEmpty();
        assertThat(parse("---")).isEmpty();
        assertThat(parse("--- \t\na: 1\n...  \nx")).isPresent();
        assertThat(parse("---\n---")).isPresent();
    }

    @Test
    void ruleWithABlankLineBelow_isNoFrontMatter() {
        assertThat(parse("---\n\nSome text\n\n---\n\nmore\n")).isEmpty();
        assertThat(parse("---\n\na: 1\n---\n")).isPresent();
    }

    @Test
    void nestingAtTheLimit_isReadAndBeyondRefused() {
        String at = "[".repeat(Yaml.MAX_DEPTH - 1) + "]".repeat(Yaml.MAX_DEPTH - 1);
        assertThat(read("a: " + at + "\n").problem()).isEmpty();
        assertThat(read("a: [" + at + "]\n").problem().orElseThrow())
                .contains("nests deeper than 50 levels");
        assertThat(read("a: " + "[".repeat(30_000) + "\n").problem()).isPresent();
    }

    @Test
    void sizeAtTheLimit_isReadAndBeyondRefused() {
        String at = "a: " + "x".repeat(Yaml.MAX_LENGTH - 4) + "\n";
        assertThat(read(at).problem()).isEmpty();
        assertThat(read("x" + at).problem().orElseThrow()).contains("longer than 65536");
    }

    @Test
    void aliasesAtTheLimit_areReadAndBeyondRefused() {
        String at = "a: &x 1\nb: [" + "*x, ".repeat(Yaml.MAX_ALIASES - 1) + "*x]\n";
        assertThat(read(at).problem()).isEmpty();
        assertThat(read(at + "c: *x\n").problem().orElseThrow()).contains("more than 50 aliases");
    }

    @Test
    void aliasesThatMultiply_areRefused() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 20; i++) {
            yaml.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(read(yaml.toString()).problem().orElseThrow()).contains("more than 10000");
        assertThat(read("a: &x [*x]\n").problem()).isPresent();
    }
}
