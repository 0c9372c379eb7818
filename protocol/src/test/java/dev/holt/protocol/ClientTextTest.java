package dev.holt.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientTextTest {

    @Test
    void controlCharactersAndHalfSurrogates_areLeftOut() {
        assertThat(ClientText.clean(" an\n otter \ud83e\udda6\ud800\t\u0000"))
                .isEqualTo("an otter \ud83e\udda6");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\u0000", "\u0000 \u0001", "\ud800"})
    void nothingVisible_isUnknown(String text) {
        assertThat(ClientText.clean(text)).isEqualTo("unknown");
    }

    @Test
    void whatIsNoText_isUnknown() {
        assertThat(ClientText.clean(7)).isEqualTo("unknown");
    }
}
