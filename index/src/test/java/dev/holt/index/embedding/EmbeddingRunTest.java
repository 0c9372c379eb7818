package dev.holt.index.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddingRunTest {
    private static final EmbeddingLimits LIMITS =
            EmbeddingLimits.defaults()
                    .with(EmbeddingLimits.defaults().times().withPauses(Duration.ofMillis(1), 1));

    private final VectorStore store = new VectorStore(new ByteBuffersDirectory(), LIMITS.sizes());
    private final ConceptEmbedder embedder = new ConceptEmbedder();

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void batchThatIsTooLarge_isHalved() throws Exception {
        embedder.takeAtMost(20);

        assertThat(fill("delete one", "delete two", "delete three", "delete four")).isTrue();

        assertThat(kept()).isEqualTo(4);
        assertThat(embedder.texts()).contains("delete one", "delete four");
    }

    @Test
    void textThatIsTooLarge_isShortened() throws Exception {
        embedder.takeAtMost(300);

        assertThat(fill("delete ".repeat(100))).isTrue();

        assertThat(kept()).isEqualTo(1);
        assertThat(embedder.texts()).last().asString().hasSize(175);
    }

    @Test
    void shortTextThatIsTooLarge_isAFailureAndWhatWasDoneIsKept() throws Exception {
        fill("delete one");
        embedder.takeAtMost(0);

        assertThatThrownBy(() -> fill("delete one", "delete two"))
                .isInstanceOf(EmbeddingException.TooLarge.class);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void failureInBetween_keepsTheBatchesBefore() throws Exception {
        EmbeddingLimits.Sizes sizes = LIMITS.sizes();
        EmbeddingLimits oneByOne =
                LIMITS.with(
                        new EmbeddingLimits.Sizes(
                                sizes.maxInputChars(),
                                1,
                                sizes.maxDimension(),
                                sizes.commitAfter(),
                                sizes.cachedQueries()));
        embedder.takeAtMost(20);
        EmbeddingRun run = new EmbeddingRun(store, new PatientEmbedder(embedder, LIMITS), oneByOne);

        assertThatThrownBy(() -> run.fill(new Texts("a short one", "b " + "long ".repeat(10))))
                .isInstanceOf(EmbeddingException.TooLarge.class);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void textThatMeansNothing_isDoneOnceAndNearNothing() throws Exception {
        fill("? !", "delete things");
        fill("? !", "delete things");

        assertThat(embedder.texts()).hasSize(2);
        try (StoredVectors vectors = store.newest().orElseThrow()) {
            int nothing = vectors.numberOf(Digest.of("? !"));
            float[] target =
                    UnitVectors.of(embedder.embed(List.of("erase things"), Duration.ZERO), 1, 4_096)
                            .getFirst();
            assertThat(vectors.nearest(target, new int[] {0, 1}, LIMITS))
                    .hasSize(1)
                    .noneMatch(near -> near.number() == nothing);
        }
    }

    @Test
    void textThatIsGoneWhenItsTurnComes_isPassedOverAndNotCalledDone() throws Exception {
        Texts texts = new Texts("delete one", "delete two");
        texts.forget("delete one");
        PatientEmbedder patient = new PatientEmbedder(embedder, LIMITS);

        assertThat(new EmbeddingRun(store, patient, LIMITS).fill(texts)).isFalse();
        assertThat(embedder.texts()).containsExactly("delete two");
        assertThat(fill("delete one")).isTrue();
    }

    @Test
    void longVectors_areKept() throws Exception {
        float[] vector = new float[LIMITS.sizes().maxDimension()];
        vector[0] = 1;
        ScriptedEmbedder script = new ScriptedEmbedder(vector);

        new EmbeddingRun(store, new PatientEmbedder(script, LIMITS), LIMITS).fill(new Texts("a"));

        try (StoredVectors vectors = store.newest().orElseThrow()) {
            assertThat(vectors.dimension()).isEqualTo(vector.length);
            assertThat(vectors.nearest(vector, new int[] {0}, LIMITS))
                    .containsExactly(new StoredVectors.Near(0, 1));
        }
    }

    private boolean fill(String... texts) throws IOException, EmbeddingException {
        PatientEmbedder patient = new PatientEmbedder(embedder, LIMITS);
        return new EmbeddingRun(store, patient, LIMITS).fill(new Texts(texts));
    }

    private int kept() {
        Optional<StoredVectors> newest = store.newest();
        if (newest.isEmpty()) {
            return 0;
        }
        try (StoredVectors vectors = newest.get()) {
            return vectors.size();
        }
    }

    private static final class Texts implements SectionTexts {
        private final Map<Digest, String> texts;
        private final List<Digest> digests;

        private Texts(String... texts) {
            this.digests = Stream.of(texts).map(Digest::of).toList();
            this.texts = Stream.of(texts).collect(Collectors.toMap(Digest::of, text -> text));
        }

        void forget(String text) {
            texts.remove(Digest.of(text));
        }

        @Override
        public List<Digest> digests() {
            return digests;
        }

        @Override
        public Optional<String> text(Digest digest) {
            return Optional.ofNullable(texts.get(digest));
        }
    }
}
