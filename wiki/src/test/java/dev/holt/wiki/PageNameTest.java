package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Home",
                "Design/Auth",
                "Release 1.2",
                "C++ (notes), part 2; it's 100% & more = $5 @ home!",
                "größe/日本語/Ελλάδα",
                "family 👩\u200d👩\u200d👧",
                "console",
                "COM10",
                "com0",
                "lpt",
                "nullable",
                "a..b",
                "-dash",
                "~tilde"
            })
    void goodNames_areKept(String name) {
        assertThat(PageName.of(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Home.md, Home",
        "Home.MD, Home",
        "Design/Auth.md, Design/Auth",
        "v1.0.md, v1.0",
    })
    void oneSuffix_isStripped(String written, String name) {
        assertThat(PageName.of(written).value()).isEqualTo(name);
    }

    @Test
    void decomposedName_isComposed() {
        assertThat(PageName.of("Cafe\u0301").value()).isEqualTo("Caf\u00e9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | it is empty",
                ".md | it is empty",
                "Home.md.md | .md twice",
                "/Home | absolute path",
                "/ | absolute path",
                "C:/Home | absolute path",
                "c:Home | absolute path",
                "Design\\Auth | backslash",
                "Design/ | ends in a slash",
                "Design//Auth | empty part",
                ". | has '.' between slashes",
                ".. | has '..' between slashes",
                "Design/../Auth | has '..' between slashes",
                "../../etc/passwd | has '..' between slashes",
                "Design/./Auth | has '.' between slashes",
                ".git/config | starts with a dot",
                ".GIT/config | starts with a dot",
                "Design/.hidden | starts with a dot",
                "... | starts with a dot",
                "Home. | ends in a dot or a space",
                "`Home ` | ends in a dot or a space",
                "`Design /Auth` | ends in a dot or a space",
                "` Home` | starts with a space",
                "`Design/ Auth` | starts with a space",
                "a<b | character <",
                "a>b | character >",
                "ab: c | character :",
                "a\"b | character \"",
                "a?b | character ?",
                "a*b | character *",
                "a[b | character [",
                "a]b | character ]",
                "a#b | character #",
                "a^b | character ^",
                "git~1/x | repository's own folder",
            })
    void badNames_areRefusedWithTheReason(String name, String reason) {
        assertThatThrownBy(() -> PageName.of(name))
                .isInstanceOf(WikiException.InvalidName.class)
                .hasMessageContaining(reason);
    }

    @Test
    void pipe_isRefused() {
        assertRefused("a|b", "character |");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "con",
                "CON",
                "prn",
                "aux",
                "NUL",
                "com1",
                "COM9",
                "lpt1",
                "LPT9",
                "com\u00b9",
                "nul.txt",
                "a/con/b",
                "con .x",
                "CONIN$",
                "conout$"
            })
    void windowsDevices_areRefused(String name) {
        assertRefused(name, "is a device on Windows");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x09, 0x0a, 0x1f, 0x7f, 0x85, 0x200b, 0x2028, 0x202e, 0x2066, 0xfeff, 0xd800,
                0xfffe
            })
    void invisibleCharacters_areRefused(int c) {
        assertRefused("a" + (char) c + "b", "U+%04X".formatted(c));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200d.git/x", "\u200c.git/x"})
    void dotBehindJoiner_isRefused(String name) {
        assertRefused(name, "starts with a dot");
    }

    @Test
    void noBreakSpaceAtTheEnd_isRefused() {
        assertRefused("Home\u00a0", "ends in a dot or a space");
    }

    @Test
    void leafOf200BytesWithSuffix_isTheLongest() {
        String longest = "é".repeat(98) + "a";

        assertThat(PageName.of(longest).path().getBytes(StandardCharsets.UTF_8)).hasSize(200);
        assertRefused(longest + "a", "one part has 201 bytes, and 200 is the most");
    }

    @Test
    void folderOf200Bytes_isTheLongest() {
        assertThat(PageName.of("a".repeat(200) + "/b").leaf()).isEqualTo("b");
        assertRefused("a".repeat(201) + "/b", "one part has 201 bytes");
    }

    @Test
    void pathOf900Bytes_isTheLongest() {
        String folders = ("a".repeat(199) + "/").repeat(4);

        assertThat(PageName.of(folders + "b".repeat(97)).path()).hasSize(900);
        assertRefused(folders + "b".repeat(98), "its path has 901 bytes, and 900 is the most");
    }

    @Test
    void thirtyTwoParts_areTheMost() {
        assertThat(PageName.of("a/".repeat(31) + "b").leaf()).isEqualTo("b");
        assertRefused("a/".repeat(32) + "b", "it has 33 parts, and 32 is the most");
    }

    @Test
    void refusedName_isCutAndCleanedInTheMessage() {
        assertThatThrownBy(() -> PageName.of("a\nb" + "c".repeat(5000)))
                .hasMessageContaining("'a?bccc")
                .hasMessageNotContaining("\n")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(400));
    }

    @Test
    void leafAndFolder_areTheEndsOfTheName() {
        PageName name = PageName.of("a/b/c");

        assertThat(name.leaf()).isEqualTo("c");
        assertThat(name.folder()).isEqualTo("a/b");
        assertThat(PageName.of("c").folder()).isEmpty();
        assertThat(PageName.of("c").leaf()).isEqualTo("c");
    }

    @Test
    void pathInGit_isTakenAsItIs() {
        assertThat(PageName.ofPath("What?/con.md").value()).isEqualTo("What?/con");
        assertThat(PageName.ofPath("x.md.md").path()).isEqualTo("x.md.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.MD", "x", "x.png", ".md", "a/.md"})
    void otherPaths_areNoPages(String path) {
        assertThat(PageName.isPagePath(path)).isFalse();
        assertThatThrownBy(() -> PageName.ofPath(path))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(String name, String reason) {
        assertThatThrownBy(() -> PageName.of(name))
                .isInstanceOf(WikiException.InvalidName.class)
                .hasMessageContaining(reason);
    }
}
