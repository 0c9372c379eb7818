package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionTest {
    @Test
    void abbreviation_isTheFirstTwelveDigits() {
        assertThat(new Revision("0123456789abcdef0123456789abcdef01234567").abbreviated())
                .isEqualTo("0123456789ab");
    }

    @Test
    void none_isFortyZeros() {
        assertThat(Revision.NONE.id()).isEqualTo("0000000000000000000000000000000000000000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123",
                "0123456789ABCDEF0123456789abcdef01234567",
                "0123456789abcdef0123456789abcdef012345678"
            })
    void otherText_isRefused(String id) {
        assertThatThrownBy(() -> new Revision(id)).isInstanceOf(IllegalArgumentException.class);
    }
}
