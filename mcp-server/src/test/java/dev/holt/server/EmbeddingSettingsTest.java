package dev.holt.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.server.embedding.EmbeddingsEndpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmbeddingSettingsTest {
    private static final String URL = "http://127.0.0.1:11434/v1";

    private final List<String> problems = new ArrayList<>();

    @Test
    void nothingSet_isNoEndpoint() {
        assertThat(endpoint("", "", Map.of("HOLT_EMBEDDINGS_KEY", "k"))).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void key_isReadFromTheEnvironment() {
        Optional<EmbeddingsEndpoint> endpoint =
                endpoint(URL, "m", Map.of("HOLT_EMBEDDINGS_KEY", "sk-1"));

        assertThat(endpoint.orElseThrow().key().orElseThrow().secret()).isEqualTo("sk-1");
        assertThat(endpoint(URL, "m", Map.of("HOLT_EMBEDDINGS_KEY", " ")).orElseThrow().key())
                .isEmpty();
    }

    @Test
    void oneWithoutTheOther_isAProblem() {
        assertThat(endpoint(URL, "", Map.of())).isEmpty();
        assertThat(endpoint("", "m", Map.of())).isEmpty();
        assertThat(problems)
                .containsExactly(
                        "--embeddings-url needs --embeddings-model too",
                        "--embeddings-model needs --embeddings-url too");
    }

    @Test
    void wrongValues_areAllNamedWithoutTheKeyAndTheAddress() {
        Map<String, String> environment = Map.of("HOLT_EMBEDDINGS_KEY", "two words");

        assertThat(endpoint("http://me:secret@x", "m".repeat(201), environment)).isEmpty();
        assertThat(problems)
                .hasSize(3)
                .noneMatch(problem -> problem.contains("secret") || problem.contains("two words"));
    }

    @Test
    void longestModelName_isTaken() {
        assertThat(endpoint(URL, "m".repeat(200), Map.of())).isPresent();
    }

    private Optional<EmbeddingsEndpoint> endpoint(
            String url, String model, Map<String, String> environment) {
        return new EmbeddingSettings(
                        given("--embeddings-url", url),
                        given("--embeddings-model", model),
                        environment)
                .endpoint(problems);
    }

    private static Optional<Settings.Given> given(String source, String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new Settings.Given(source, text));
    }
}
