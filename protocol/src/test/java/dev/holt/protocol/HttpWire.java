package dev.holt.protocol;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A server behind Streamable HTTP, in the session that the first answer opens. */
final class HttpWire implements TestWire {

    private final URI uri;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Map<String, Object>> notifications = new CopyOnWriteArrayList<>();
    private volatile @Nullable String session;

    HttpWire(URI uri) {
        this.uri = uri;
    }

    @Override
    public CompletableFuture<Map<String, Object>> send(byte[] message, @Nullable Object id) {
        return http.sendAsync(
                        request().POST(HttpRequest.BodyPublishers.ofByteArray(message)).build(),
                        BodyHandlers.ofString(StandardCharsets.UTF_8))
                .thenApply(this::answer);
    }

    @Override
    public void notify(byte[] message) {
        int status =
                http.sendAsync(
                                request()
                                        .POST(HttpRequest.BodyPublishers.ofByteArray(message))
                                        .build(),
                                BodyHandlers.discarding())
                        .join()
                        .statusCode();
        if (status != 202) {
            throw new IllegalStateException("A notification was answered with " + status);
        }
    }

    @Override
    public List<Map<String, Object>> notifications() {
        return notifications;
    }

    /** Ends the session, if there is one. */
    @Override
    public void close() {
        if (session != null) {
            http.sendAsync(request().DELETE().build(), BodyHandlers.discarding()).join();
        }
        http.close();
    }

    private HttpRequest.Builder request() {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json, text/event-stream");
        String current = session;
        return current == null
                ? request
                : request.header("Mcp-Session-Id", current)
                        .header("MCP-Protocol-Version", "2025-11-25");
    }

    private Map<String, Object> answer(HttpResponse<String> response) {
        response.headers().firstValue("Mcp-Session-Id").ifPresent(id -> session = id);
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("text/event-stream")) {
            return parse(response.body());
        }
        List<Map<String, Object>> events =
                response.body()
                        .lines()
                        .filter(line -> line.startsWith("data:"))
                        .map(line -> parse(line.substring("data:".length())))
                        .toList();
        notifications.addAll(events.subList(0, events.size() - 1));
        return events.getLast();
    }

    private static Map<String, Object> parse(String message) {
        return JsonMapper.shared().readValue(message, new TypeReference<>() {});
    }
}
