package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFoldTest {
    @ParameterizedTest
    @CsvSource({
        "AUTH.md, auth.md",
        "ÄPFEL, äpfel",
        "STRASSE, straße",
        "ΟΔΟΣ.md, οδος.md",
        "ΟΔΟΣ.md, οδοσ.md",
        "Cafe\u0301, CAF\u00c9",
        "ﬁle, FILE",
    })
    void equalNames_haveOneForm(String one, String other) {
        assertThat(CaseFold.fold(one)).isEqualTo(CaseFold.fold(other));
    }

    @ParameterizedTest
    @CsvSource({"a, ä", "o, 0", "resume, résumé"})
    void differentNames_haveTwo(String one, String other) {
        assertThat(CaseFold.fold(one)).isNotEqualTo(CaseFold.fold(other));
    }
}
