package dev.holt.index.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnitVectorsTest {
    @Test
    void vectors_getLengthOne() throws EmbeddingException {
        assertThat(UnitVectors.of(List.of(new float[] {3, 4}), 1, 2))
                .containsExactly(new float[] {0.6f, 0.8f});
    }

    @Test
    void zeros_stayZeros() throws EmbeddingException {
        assertThat(UnitVectors.of(List.of(new float[2]), 1, 2)).containsExactly(new float[2]);
        assertThat(UnitVectors.isZero(new float[2])).isTrue();
    }

    @Test
    void dimensionAtTheLimit_isTakenAndOneMoreIsNot() throws EmbeddingException {
        assertThat(UnitVectors.of(List.of(new float[] {1, 0}), 1, 2)).hasSize(1);
        assertThatThrownBy(() -> UnitVectors.of(List.of(new float[] {1, 0, 0}), 1, 2))
                .isInstanceOf(EmbeddingException.WrongDimension.class)
                .hasMessageContaining("at most 2");
        assertThatThrownBy(() -> UnitVectors.of(List.of(new float[0]), 1, 2))
                .isInstanceOf(EmbeddingException.WrongDimension.class);
    }

    @Test
    void differentDimensions_areWrong() {
        assertThatThrownBy(() -> UnitVectors.of(List.of(new float[] {1}, new float[] {1, 0}), 2, 9))
                .isInstanceOf(EmbeddingException.WrongDimension.class);
    }

    @Test
    void numbersThatAreNone_areUnreadable() {
        for (float odd : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> UnitVectors.of(List.of(new float[] {odd}), 1, 9))
                    .isInstanceOf(EmbeddingException.Unreadable.class);
        }
    }

    @Test
    void otherNumberOfVectors_isUnreadable() {
        assertThatThrownBy(() -> UnitVectors.of(List.of(), 1, 9))
                .isInstanceOf(EmbeddingException.Unreadable.class);
        assertThatThrownBy(() -> UnitVectors.of(List.of(new float[] {1}, new float[] {1}), 1, 9))
                .isInstanceOf(EmbeddingException.Unreadable.class);
    }
}
