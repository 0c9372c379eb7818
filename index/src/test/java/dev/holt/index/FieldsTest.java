package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldsTest {
    @Test
    void calledName_isItsWordsWhateverIsBetween() {
        assertThat(Fields.called("Design/Auth-Flow.md")).isEqualTo("design auth flow");
        assertThat(Fields.called(" design auth  FLOW ")).isEqualTo("design auth flow");
    }

    @Test
    void calledNameWithoutWords_isItself() {
        assertThat(Fields.called("++")).isEqualTo("++");
    }

    @Test
    void linkLeaf_isTheLastPartWithoutSuffixOrCase() {
        assertThat(Fields.linkLeaf("../Design/Auth.md")).isEqualTo("auth");
        assertThat(Fields.linkLeaf("Auth")).isEqualTo("auth");
        assertThat(Fields.linkLeaf("Design/Auth/")).isEqualTo("auth");
        assertThat(Fields.linkLeaf("Auth/flow.png")).isEqualTo("flow.png");
        assertThat(Fields.linkLeaf("")).isEmpty();
        assertThat(Fields.linkLeaf("/")).isEmpty();
    }

    @Test
    void linkLeaf_isTheSameHoweverItsAccentsAreEncoded() {
        assertThat(Fields.linkLeaf("Cafe\u0301")).isEqualTo(Fields.linkLeaf("CAF\u00c9"));
    }

    @Test
    void longTerm_isCut() {
        assertThat(Fields.tag("x".repeat(512))).hasSize(512);
        assertThat(Fields.tag("x".repeat(513))).hasSize(512);
    }

    @Test
    void nameTooLongForATerm_isNotIndexable() {
        assertThat(Fields.indexable("é".repeat(16_383))).isTrue();
        assertThat(Fields.indexable("é".repeat(16_384))).isFalse();
    }
}
