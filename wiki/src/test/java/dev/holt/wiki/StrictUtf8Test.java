package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StrictUtf8Test {
    @Test
    void text_comesBackWithItsByteOrderMark() {
        String text = "\uFEFFCafé 🦦\r\n";

        assertThat(StrictUtf8.decode(text.getBytes(StandardCharsets.UTF_8))).contains(text);
    }

    @Test
    void oneWrongByte_isNoText() {
        byte[] latin1 = "Café".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(StrictUtf8.decode(latin1)).isEmpty();
        assertThat(StrictUtf8.isValid(latin1)).isFalse();
    }

    @Test
    void encodedHalfOfASurrogatePair_isNoText() {
        assertThat(StrictUtf8.isValid(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}))
                .isFalse();
    }
}
