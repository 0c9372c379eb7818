package dev.holt.server.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holt.index.embedding.EmbeddingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiEmbedderTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String SECRET = "sk-very-secret";

    private final EmbeddingsServer server = new EmbeddingsServer();
    private final OpenAiEmbedder embedder = embedder(1 << 20);

    @AfterEach
    void close() {
        embedder.close();
        server.close();
    }

    private OpenAiEmbedder embedder(int maxAnswerBytes) {
        return new OpenAiEmbedder(
                server.endpoint(Optional.of(new ApiKey(SECRET))),
                Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC),
                maxAnswerBytes);
    }

    @Test
    void texts_areSentInTheEndpointsFormat() throws EmbeddingException {
        List<float[]> vectors = embedder.embed(List.of("delete it", "buy a car"), LONG);

        assertThat(vectors).hasSize(2);
        EmbeddingsServer.Request request = server.requests().getFirst();
        assertThat(request.path()).isEqualTo("/v1/embeddings");
        assertThat(request.authorization()).contains("Bearer " + SECRET);
        assertThat(request.body().get("model")).isEqualTo("toy");
        assertThat(request.texts()).containsExactly("delete it", "buy a car");
    }

    @Test
    void endpointWithoutKey_isSentNone() throws EmbeddingException {
        try (OpenAiEmbedder keyless = new OpenAiEmbedder(server.endpoint(Optional.empty()))) {
            keyless.embed(List.of("x"), LONG);
        }

        assertThat(server.requests().getFirst().authorization()).isEmpty();
    }

    @Test
    void vectorsInAnotherOrder_areGivenToTheirTexts() throws EmbeddingException {
        server.answer(
                200,
                Map.of(),
                "{\"data\":[{\"index\":1,\"embedding\":[0,2]},{\"index\":0,\"embedding\":[1.5,0]}]}");

        assertThat(embedder.embed(List.of("a", "b"), LONG))
                .containsExactly(new float[] {1.5f, 0}, new float[] {0, 2});
    }

    @Test
    void vectorsInBase64_areRead() throws EmbeddingException {
        ByteBuffer bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        String base64 =
                Base64.getEncoder().encodeToString(bytes.putFloat(0.25f).putFloat(-2).array());
        server.answer(200, Map.of(), "{\"data\":[{\"embedding\":\"" + base64 + "\"}]}");

        assertThat(embedder.embed(List.of("a"), LONG)).containsExactly(new float[] {0.25f, -2});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "{\"data\":[]}",
                "{\"data\":[{\"index\":0}]}",
                "{\"data\":[{\"index\":0,\"embedding\":[]}]}",
                "{\"data\":[{\"index\":0,\"embedding\":[\"x\"]}]}",
                "{\"data\":[{\"index\":0,\"embedding\":\"?\"}]}",
                "{\"data\":[{\"index\":0,\"embedding\":\"AAA=\"}]}",
                "{\"data\":[{\"index\":1,\"embedding\":[1]}]}",
                "{\"data\":[{\"index\":0,\"embedding\":[1]},{\"index\":0,\"embedding\":[1]}]}"
            })
    void anotherAnswer_isUnreadable(String body) {
        server.answer(200, Map.of(), body);

        assertThatThrownBy(() -> embedder.embed(List.of("a"), LONG))
                .isInstanceOf(EmbeddingException.Unreadable.class)
                .hasMessageContaining("--embeddings-url");
    }

    @ParameterizedTest
    @CsvSource({
        "400,Refused",
        "401,Refused",
        "403,Refused",
        "404,Refused",
        "307,Refused",
        "408,Unreachable",
        "413,TooLarge",
        "429,RateLimited",
        "500,Unreachable",
        "503,Unreachable"
    })
    void status_saysWhatKindOfFailureItIs(int status, String kind) {
        server.answer(status, Map.of("Location", server.url()), "{\"error\":\"" + SECRET + "\"}");

        assertThatThrownBy(() -> embedder.embed(List.of("a"), LONG))
                .extracting(e -> e.getClass().getSimpleName(), Throwable::getMessage)
                .satisfies(both -> assertThat(both.toString()).doesNotContain(SECRET))
                .first()
                .isEqualTo(kind);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "400,This model's maximum context length is 8192 tokens",
        "500,input is too large to process. increase the physical batch size"
    })
    void errorThatSpeaksOfLength_isTooLarge(int status, String said) {
        server.answer(status, Map.of(), "{\"error\":{\"message\":\"" + said + "\"}}");

        assertThatThrownBy(() -> embedder.embed(List.of("a"), LONG))
                .isInstanceOf(EmbeddingException.TooLarge.class);
    }

    @ParameterizedTest
    @CsvSource({
        "7,PT7S",
        "'Thu, 01 Jan 2026 00:02:00 GMT',PT2M",
        "'Wed, 31 Dec 2025 00:00:00 GMT',PT0S",
        "soon,",
        "99999999999999999999,"
    })
    void waitThatIsAskedFor_isTold(String header, String wait) {
        server.answer(429, Map.of("Retry-After", header), "");

        EmbeddingException.RateLimited limited =
                catchThrowableOfType(
                        EmbeddingException.RateLimited.class,
                        () -> embedder.embed(List.of("a"), LONG));

        assertThat(limited.retryAfter()).isEqualTo(Optional.ofNullable(wait).map(Duration::parse));
    }

    @Test
    void answerAtTheLimit_isReadAndOneByteMoreIsNot() throws EmbeddingException {
        String body = "{\"data\":[{\"index\":0,\"embedding\":[1]}]}";
        server.answer(200, Map.of(), body);

        try (OpenAiEmbedder exact = embedder(body.length())) {
            assertThat(exact.embed(List.of("a"), LONG)).hasSize(1);
        }
        try (OpenAiEmbedder less = embedder(body.length() - 1)) {
            assertThatThrownBy(() -> less.embed(List.of("a"), LONG))
                    .isInstanceOf(EmbeddingException.Unreachable.class);
        }
    }

    @Test
    void endpointThatNeverAnswers_isGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                OpenAiEmbedder other = at("http://127.0.0.1:" + silent.getLocalPort())) {
            assertThatThrownBy(() -> other.embed(List.of("a"), Duration.ofMillis(50)))
                    .isInstanceOf(EmbeddingException.Unreachable.class)
                    .hasMessageContaining("within 50 ms");
        }
    }

    @Test
    void nobodyThere_isUnreachable() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (OpenAiEmbedder other = at("http://127.0.0.1:" + port)) {
            assertThatThrownBy(() -> other.embed(List.of("a"), LONG))
                    .isInstanceOf(EmbeddingException.Unreachable.class)
                    .hasMessageContaining("cannot be reached");
        }
    }

    @Test
    void interruptedCaller_isToldSoAndStaysInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> embedder.embed(List.of("a"), LONG))
                .isInstanceOf(EmbeddingException.Unreachable.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void key_showsInNoText() {
        assertThat(server.endpoint(Optional.of(new ApiKey(SECRET))).toString())
                .doesNotContain(SECRET);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:11434/v1,http://127.0.0.1:11434/v1/embeddings",
        "http://127.0.0.1:11434/v1/,http://127.0.0.1:11434/v1/embeddings",
        "https://api.example/v1/embeddings,https://api.example/v1/embeddings"
    })
    void address_endsInEmbeddings(String given, String address) {
        assertThat(EmbeddingsEndpoint.address(given)).contains(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:11434",
                "ftp://x/v1",
                "http:///v1",
                "http://user:secret@x/v1",
                "http://x/v1?key=secret",
                "http://x/v1#a",
                "http://x y/"
            })
    void otherAddress_isNone(String given) {
        assertThat(EmbeddingsEndpoint.address(given)).isEmpty();
    }

    private static OpenAiEmbedder at(String uri) {
        return new OpenAiEmbedder(new EmbeddingsEndpoint(URI.create(uri), "toy", Optional.empty()));
    }
}
