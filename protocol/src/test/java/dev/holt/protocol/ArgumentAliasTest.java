package dev.holt.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgumentAliasTest {
    private static final InputSchema SCHEMA =
            InputSchema.object()
                    .required("section", ValueSchema.string(""))
                    .alias("heading", "section");

    @Test
    void alias_countsAsTheArgument() {
        Arguments arguments = Arguments.check(SCHEMA, Map.of("heading", "Setup"));

        assertThat(arguments.string("section")).isEqualTo("Setup");
        assertThat(arguments.has("section")).isTrue();
    }

    @Test
    void aliasBesideItsArgument_isRefused() {
        assertThatExceptionOfType(ArgumentException.class)
                .isThrownBy(() -> Arguments.check(SCHEMA, Map.of("heading", "A", "section", "B")))
                .withMessageContaining("heading");
    }

    @Test
    void twoAliasesOfOneArgument_areRefused() {
        assertThatExceptionOfType(ArgumentException.class)
                .isThrownBy(() ->
                        Arguments.check(
                                SCHEMA.alias("title", "section"),
                                Map.of("heading", "A", "title", "B")))
                .withMessageContaining("is not an argument");
    }

    @Test
    void alias_isNotShownToClients() {
        assertThat(SCHEMA.toMap().toString()).doesNotContain("heading");
        assertThat(SCHEMA.names()).containsExactly("section");
    }
}
