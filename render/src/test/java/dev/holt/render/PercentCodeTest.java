package dev.holt.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentCodeTest {
    @Test
    void whatMayStay_isNotEncoded() {
        String text = "aZ09/é 🦦%";

        assertThat(PercentCode.encode(text, PercentCode.plainAnd("/")))
                .isEqualTo("aZ09/%C3%A9%20%F0%9F%A6%A6%25");
        assertThat(PercentCode.encode(text, c -> c != '%')).isEqualTo("aZ09/é 🦦%25");
    }

    @ParameterizedTest
    @CsvSource({"caf%C3%a9, café", "a+b%2B, a+b+", "é%20🦦, é 🦦", "100%, 100%", "%zz%4, %zz%4"})
    void encodedBytes_areDecodedAndTheRestStays(String written, String text) {
        assertThat(PercentCode.decode(written)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%C3", "%FF", "%ED%A0%80"})
    void bytesThatAreNotUtf8_areNone(String written) {
        assertThat(PercentCode.decode(written)).isEmpty();
    }
}
