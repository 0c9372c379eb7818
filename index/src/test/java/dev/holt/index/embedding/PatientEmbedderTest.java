package dev.holt.index.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class PatientEmbedderTest {
    private static final EmbeddingLimits THREE_TRIES =
            EmbeddingLimits.defaults()
                    .with(EmbeddingLimits.defaults().times().withPauses(Duration.ofMillis(1), 3));
    private final EmbeddingException down = new EmbeddingException.Unreachable("down");

    @Test
    void failureThatPasses_isTriedAgain() throws EmbeddingException {
        ScriptedEmbedder script = new ScriptedEmbedder(new float[] {3, 4}, down, down);

        assertThat(patient(script).embed(List.of("a"))).containsExactly(new float[] {0.6f, 0.8f});
        assertThat(script.calls()).isEqualTo(3);
    }

    @Test
    void triesThatAreUsedUp_endIt() {
        ScriptedEmbedder script = new ScriptedEmbedder(new float[] {1}, down, down, down);

        assertThatThrownBy(() -> patient(script).embed(List.of("a"))).isSameAs(down);
        assertThat(script.calls()).isEqualTo(3);
    }

    @Test
    void waitThatIsAskedFor_isBounded() throws EmbeddingException {
        ScriptedEmbedder script =
                new ScriptedEmbedder(
                        new float[] {1},
                        new EmbeddingException.RateLimited(
                                "slow", Optional.of(Duration.ofDays(365))));

        assertThat(patient(script).embed(List.of("a"))).hasSize(1);
    }

    @Test
    void refusal_isNotTriedAgain() {
        ScriptedEmbedder script =
                new ScriptedEmbedder(new float[] {1}, new EmbeddingException.Refused("no"));

        assertThatThrownBy(() -> patient(script).embed(List.of("a")))
                .isInstanceOf(EmbeddingException.Refused.class);
        assertThat(script.calls()).isEqualTo(1);
    }

    @Test
    void stop_endsACallThatNeverReturns() throws InterruptedException {
        CountDownLatch called = new CountDownLatch(1);
        PatientEmbedder patient = patient(new Silent(called));
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        patient.embed(List.of("a"));
                    } catch (EmbeddingException e) {
                        interrupted.complete(Thread.interrupted());
                    }
                });
        called.await();

        patient.stop();

        // What follows the call, such as a write, must not meet the interrupt.
        assertThat(joined(interrupted)).isFalse();
        assertThatThrownBy(() -> patient.embed(List.of("a")))
                .isInstanceOf(EmbeddingException.Unreachable.class);
    }

    private static boolean joined(CompletableFuture<Boolean> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static PatientEmbedder patient(Embedder embedder) {
        return new PatientEmbedder(embedder, THREE_TRIES);
    }

    private record Silent(CountDownLatch called) implements Embedder {
        @Override
        public String model() {
            return "silent";
        }

        @Override
        public List<float[]> embed(List<String> texts, Duration patience)
                throws EmbeddingException {
            called.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new EmbeddingException.Unreachable("interrupted");
        }
    }
}
