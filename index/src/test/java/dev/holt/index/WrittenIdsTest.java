package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrittenIdsTest {
    @Test
    void idsAndNamesOfElements_areFound() {
        assertThat(WrittenIds.in("<a id=\"one\"></a> <a class=x NAME='two'> <p data-id=\"no\">"))
                .containsExactly("one", "two");
    }

    @Test
    void idInBraces_isFound() {
        assertThat(WrittenIds.in("# Heading {#own-id}\n")).containsExactly("own-id");
    }

    @Test
    void unfinishedOrSpacedOnes_areNoIds() {
        assertThat(WrittenIds.in("id=\"x\" <a id=\"a b\"> <a id=\"open {#a b} {#open")).isEmpty();
        assertThat(WrittenIds.in("<a id=")).isEmpty();
    }

    @Test
    void longestId_isFoundAndOneCharacterMoreIsNot() {
        assertThat(WrittenIds.in("{#" + "x".repeat(200) + "}")).hasSize(1);
        assertThat(WrittenIds.in("{#" + "x".repeat(201) + "}")).isEmpty();
    }
}
