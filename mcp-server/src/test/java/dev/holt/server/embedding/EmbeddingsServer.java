package dev.holt.server.embedding;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.holt.protocol.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint of OpenAI's format on this machine, whose model knows a few words of like meaning.
 */
public final class EmbeddingsServer implements AutoCloseable {
    private static final int DIMENSION = 128;
    private static final Map<String, String> CONCEPTS =
            Map.of("erase", "delete", "remove", "delete", "automobile", "car", "vehicle", "car");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Request> requests = new ArrayList<>();
    private volatile @Nullable Answer fixed;

    /** What was asked. */
    public record Request(String path, Optional<String> authorization, Map<?, ?> body) {
        /** The texts whose vectors were asked for. */
        public List<String> texts() {
            return body.get("input") instanceof List<?> texts
                    ? texts.stream().map(String::valueOf).toList()
                    : List.of();
        }
    }

    /** What is answered. */
    public record Answer(int status, Map<String, String> headers, String body) {}

    public EmbeddingsServer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** The address that a user would set. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** Where its texts go, with a key. */
    public EmbeddingsEndpoint endpoint(Optional<ApiKey> key) {
        return new EmbeddingsEndpoint(URI.create(url() + "/embeddings"), "toy", key);
    }

    /** Answers every request so from now on. */
    public void answer(int status, Map<String, String> headers, String body) {
        fixed = new Answer(status, headers, body);
    }

    /** Makes vectors again. */
    public void answerVectors() {
        fixed = null;
    }

    /** All requests so far. */
    public synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    /** All texts that were sent so far. */
    public List<String> texts() {
        return requests().stream().flatMap(request -> request.texts().stream()).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<?, ?> body = Json.read(sent) instanceof Map<?, ?> map ? map : Map.of();
        Request request =
                new Request(
                        exchange.getRequestURI().getPath(),
                        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")),
                        body);
        synchronized (this) {
            requests.add(request);
        }
        Answer told = fixed;
        Answer answer = told == null ? new Answer(200, Map.of(), vectors(request)) : told;
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String vectors(Request request) {
        List<String> texts = request.texts();
        List<Map<String, Object>> vectors =
                IntStream.range(0, texts.size())
                        .mapToObj(i -> {
                            Map<String, Object> each = new LinkedHashMap<>();
                            each.put("object", "embedding");
                            each.put("index", i);
                            each.put("embedding", vector(texts.get(i)));
                            return each;
                        })
                        .collect(Collectors.toList());
        return Json.write(Map.of("object", "list", "data", vectors))
                .toString(StandardCharsets.UTF_8);
    }

    private static List<Integer> vector(String text) {
        int[] vector = new int[DIMENSION];
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (word.length() > 2) {
                String concept = CONCEPTS.getOrDefault(word, word);
                vector[Math.floorMod(concept.hashCode(), DIMENSION)]++;
            }
        }
        return Arrays.stream(vector).boxed().toList();
    }
}
