package dev.holt.render.macro.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {
    @ParameterizedTest
    @CsvSource({
        "'', Any/Page, true",
        "Des, Design/Auth, true",
        "des, Design/Auth, false",
        "Design/*, Design/Auth, true",
        "Design/*, Design/Auth/Tokens, false",
        "Design/**, Design/Auth/Tokens, true",
        "**/Tokens, Design/Auth/Tokens, true",
        "**Tokens, Tokens, true",
        "*, Design/Auth, false",
        "A?c, Abc, true",
        "A?c, A/c, false",
        "A*c*e, Abcde, true",
        "A*c*e, Abcdef, false",
        "Design/*/**, Design/Auth/x/y, true",
    })
    void patterns_matchWholeNames(String pattern, String name, boolean fits) {
        assertThat(new NamePattern(pattern).matches(name)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "Design/Auth, Design",
        "Design/, Design",
        "Des, ''",
        "Design/A*, Design",
        "**/X, ''",
        "A/B?/C, A",
        "A/B/*, A/B",
    })
    void folder_isTheDeepestCommonOne(String pattern, String folder) {
        assertThat(new NamePattern(pattern).folder()).isEqualTo(folder);
    }

    @Test
    void manyStars_endInTime() {
        NamePattern hostile = new NamePattern("*a".repeat(200) + "b");

        assertThat(hostile.matches("a".repeat(2_000))).isFalse();
    }
}
