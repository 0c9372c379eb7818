package dev.holt.server.start;

import dev.holt.protocol.Json;
import dev.holt.protocol.JsonException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;

/** Messages over Streamable HTTP, in the session that an answer opens, if one does. */
final class HttpWire implements TrainingWire, AutoCloseable {
    private static final String SESSION = "Mcp-Session-Id";
    private static final String EVENT = "data:";

    private final URI endpoint;
    private final HttpClient http = HttpClient.newHttpClient();
    private Optional<String> session = Optional.empty();

    HttpWire(URI endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public Map<String, Object> ask(Map<String, Object> request) {
        String body = send(request);
        try {
            if (body.startsWith("{")) {
                return Fields.of(Json.read(body));
            }
            // The last event of a stream is the answer.
            String last =
                    body.lines()
                            .filter(line -> line.startsWith(EVENT))
                            .reduce((first, second) -> second)
                            .orElse("");
            return Fields.of(Json.read(last.isEmpty() ? "{}" : last.substring(EVENT.length())));
        } catch (JsonException e) {
            throw new TrainingException("the server in training cannot be understood", e);
        }
    }

    @Override
    public void tell(Map<String, Object> notification) {
        send(notification);
    }

    /** Ends the session, so that the next requests stand for themselves. */
    void leaveSession() {
        session = Optional.empty();
    }

    private String send(Map<String, Object> message) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(endpoint)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json, text/event-stream")
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArray(
                                        Json.write(message).toByteArray()));
        session.ifPresent(id -> request.header(SESSION, id));
        if (TrainingTalk.isStateless(message)) {
            TrainingTalk.headers(message).forEach(request::header);
        }
        try {
            HttpResponse<String> response =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().firstValue(SESSION).ifPresent(id -> session = Optional.of(id));
            return response.body();
        } catch (IOException e) {
            throw new TrainingException("the server ended during its training", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrainingException("the training was interrupted", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
