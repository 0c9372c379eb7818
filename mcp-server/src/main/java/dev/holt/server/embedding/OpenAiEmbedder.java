package dev.holt.server.embedding;

import dev.holt.index.embedding.Embedder;
import dev.holt.index.embedding.EmbeddingException;
import dev.holt.protocol.Json;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks an endpoint that speaks OpenAI's format for vectors, as many local servers do too.
 *
 * <p>One question is one request; trying again is up to the caller. Redirects are not followed, as
 * they would take the texts and the key elsewhere. What the endpoint says of an error is read, but
 * never passed on: some repeat the key in it.
 */
public final class OpenAiEmbedder implements Embedder {
    private static final int MAX_ANSWER_BYTES = 16 << 20;

    /** What servers write where the texts are too long for the model; most have no code for it. */
    private static final List<String> TOO_LARGE_WORDS =
            List.of("context length", "context size", "too large", "too long", "maximum", "exceed");

    private final EmbeddingsEndpoint endpoint;
    private final Clock clock;
    private final int maxAnswerBytes;
    private @Nullable HttpClient client;

    public OpenAiEmbedder(EmbeddingsEndpoint endpoint) {
        this(endpoint, Clock.systemUTC(), MAX_ANSWER_BYTES);
    }

    /**
     * @param clock tells how far away a date to come back at is
     * @param maxAnswerBytes the largest answer that is read
     */
    OpenAiEmbedder(EmbeddingsEndpoint endpoint, Clock clock, int maxAnswerBytes) {
        this.endpoint = endpoint;
        this.clock = clock;
        this.maxAnswerBytes = maxAnswerBytes;
    }

    @Override
    public String model() {
        return endpoint.model();
    }

    @Override
    public List<float[]> embed(List<String> texts, Duration patience) throws EmbeddingException {
        HttpResponse<byte[]> answer = send(request(texts), patience);
        if (answer.statusCode() == 200) {
            return VectorAnswer.vectors(answer.body(), texts.size());
        }
        throw failure(answer);
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.shutdownNow();
        }
    }

    private HttpRequest request(List<String> texts) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("model", endpoint.model());
        question.put("input", texts);
        question.put("encoding_format", "float");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(endpoint.uri())
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .POST(BodyPublishers.ofByteArray(Json.write(question).toByteArray()));
        endpoint.key().ifPresent(key -> request.header("Authorization", "Bearer " + key.secret()));
        return request.build();
    }

    private HttpResponse<byte[]> send(HttpRequest request, Duration patience)
            throws EmbeddingException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client().sendAsync(
                                request,
                                BodyHandlers.limiting(BodyHandlers.ofByteArray(), maxAnswerBytes));
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new EmbeddingException.Unreachable(
                    "The embeddings endpoint did not answer within %,d ms."
                            .formatted(patience.toMillis()));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new EmbeddingException.Unreachable(
                    "The call was interrupted before the embeddings endpoint had answered.");
        } catch (ExecutionException e) {
            throw new EmbeddingException.Unreachable(
                    "The embeddings endpoint cannot be reached, or broke off its answer, or it was larger than %,d bytes (%s)."
                            .formatted(maxAnswerBytes, kind(e.getCause())));
        }
    }

    /** The message of an exception may say what was sent; its class does not. */
    private static String kind(@Nullable Throwable cause) {
        return cause == null ? IOException.class.getSimpleName() : cause.getClass().getSimpleName();
    }

    private EmbeddingException failure(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        String said = "The embeddings endpoint answered with status " + status;
        if (status == 429) {
            return new EmbeddingException.RateLimited(
                    said + ": too many questions.", retryAfter(answer));
        }
        if (status == 413 || saysTooLarge(answer)) {
            return new EmbeddingException.TooLarge(
                    said + ": the texts are too large for the model.");
        }
        if (status == 408 || status == 425 || status >= 500) {
            return new EmbeddingException.Unreachable(said + ". Its own log says why.");
        }
        return new EmbeddingException.Refused(
                said
                        + switch (status) {
                            case 401, 403 -> ". Check HOLT_EMBEDDINGS_KEY.";
                            case 404, 405 -> ". Check --embeddings-url and --embeddings-model.";
                            case 301, 302, 303, 307, 308 ->
                                    ". Set --embeddings-url to where it redirects.";
                            default ->
                                    ". Check --embeddings-model; the endpoint's own log says more.";
                        });
    }

    private static boolean saysTooLarge(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        String said = new String(answer.body(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        return (status == 400 || status == 422 || status == 500)
                && TOO_LARGE_WORDS.stream().anyMatch(said::contains);
    }

    private Optional<Duration> retryAfter(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .flatMap(value -> {
                    try {
                        return Optional.of(
                                value.chars().allMatch(Character::isDigit)
                                        ? Duration.ofSeconds(Long.parseLong(value))
                                        : until(value));
                    } catch (DateTimeException | NumberFormatException e) {
                        return Optional.empty();
                    }
                });
    }

    private Duration until(String date) {
        Instant then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        Duration left = Duration.between(clock.instant(), then);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client =
                    HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .followRedirects(HttpClient.Redirect.NEVER)
                            .proxy(ProxySelector.getDefault())
                            .build();
        }
        return client;
    }
}
