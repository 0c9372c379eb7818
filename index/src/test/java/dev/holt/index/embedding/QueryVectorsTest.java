package dev.holt.index.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class QueryVectorsTest {
    private final EmbeddingException down = new EmbeddingException.Unreachable("down");

    @Test
    void questionsAskedLately_areKeptUpToTheLimit() throws EmbeddingException {
        ScriptedEmbedder script = new ScriptedEmbedder(new float[] {1});
        QueryVectors vectors = new QueryVectors(script, limits(Duration.ZERO));
        vectors.of("a");
        vectors.of("b");
        vectors.of("a");
        assertThat(script.texts()).containsExactly("a", "b");

        vectors.of("c");
        vectors.of("a");
        assertThat(script.texts()).containsExactly("a", "b", "c");
        vectors.of("b");
        assertThat(script.texts()).containsExactly("a", "b", "c", "b");
    }

    @Test
    void afterAFailure_nothingIsAskedForAWhile() throws EmbeddingException {
        ScriptedEmbedder script = new ScriptedEmbedder(new float[] {1}, down);
        QueryVectors vectors = new QueryVectors(script, limits(Duration.ofDays(1)));
        assertThatThrownBy(() -> vectors.of("a")).isSameAs(down);

        assertThatThrownBy(() -> vectors.of("b")).isSameAs(down);

        assertThat(script.calls()).isEqualTo(1);
    }

    @Test
    void afterTheRest_itIsAskedAgain() throws EmbeddingException {
        ScriptedEmbedder script = new ScriptedEmbedder(new float[] {1}, down);
        QueryVectors vectors = new QueryVectors(script, limits(Duration.ZERO));
        assertThatThrownBy(() -> vectors.of("a")).isSameAs(down);

        assertThat(vectors.of("a")).containsExactly(1);
    }

    private static EmbeddingLimits limits(Duration rest) {
        EmbeddingLimits usual = EmbeddingLimits.defaults();
        return usual.with(new EmbeddingLimits.Sizes(2_000, 32, 4_096, 1_000, 2))
                .with(usual.times().withRest(rest));
    }
}
