package dev.holt.server.start;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages over Streamable HTTP, in the session that an answer opens, if one does. */
final class HttpWire implements TrainingWire, AutoCloseable {
    private static final String SESSION = "Mcp-Session-Id";
    private static final String EVENT = "data:";

    private final URI endpoint;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();
    private Optional<String> session = Optional.empty();

    HttpWire(URI endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public JsonNode ask(Map<String, Object> request) {
        String body = send(request);
        try {
            if (body.startsWith("{")) {
                return json.readTree(body);
            }
            // The last event of a stream is the answer.
            String last =
                    body.lines()
                            .filter(line -> line.startsWith(EVENT))
                            .reduce((first, second) -> second)
                            .orElse("");
            return json.readTree(last.isEmpty() ? "{}" : last.substring(EVENT.length()));
        } catch (JacksonException e) {
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
                                        json.writeValueAsBytes(message)));
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
