package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UriCodeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Design/Auth|Design/Auth",
                "Meeting notes|Meeting%20notes",
                "C#|C%23",
                "Why?|Why%3F",
                "100% done|100%25%20done",
                "Café/Süß|Caf%C3%A9/S%C3%BC%C3%9F",
                "日本|%E6%97%A5%E6%9C%AC",
                "🦦|%F0%9F%A6%A6",
                "a+b (c) & 'd'|a%2Bb%20%28c%29%20%26%20%27d%27",
                "-._~|-._~",
            })
    void name_isEncodedAndComesBack(String name, String encoded) {
        assertThat(UriCode.encode(name)).isEqualTo(encoded);
        assertThat(UriCode.decode(encoded)).contains(name);
    }

    @Test
    void unencodedSpacesAndLetters_areTakenAsTheyAre() {
        assertThat(UriCode.decode("Meeting notes/Café 🦦%21")).contains("Meeting notes/Café 🦦!");
    }

    @Test
    void plus_isNoSpace() {
        assertThat(UriCode.decode("a+b%2B")).contains("a+b+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100%", "%4", "%zz", "%C3", "%FF"})
    void brokenEncoding_isNone(String written) {
        assertThat(UriCode.decode(written)).isEmpty();
    }
}
