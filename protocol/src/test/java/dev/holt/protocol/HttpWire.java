package dev.holt.protocol;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A server behind Streamable HTTP, in the session that the first answer opens, if one does. */
final class HttpWire implements TestWire {

    private final URI uri;
    private final TestInbox inbox;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Object, Exchange> open = new ConcurrentHashMap<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable String session;

    HttpWire(URI uri, TestInbox inbox) {
        this.uri = uri;
        this.inbox = inbox;
    }

    @Override
    public CompletableFuture<Map<String, Object>> send(Outgoing message) {
        HttpRequest.Builder request =
                request().POST(HttpRequest.BodyPublishers.ofByteArray(message.body()));
        message.headers().forEach(request::setHeader);
        Object id = message.id();
        return exchange(id == null ? new Object() : id, request.build()).answer;
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
    public boolean abandon(Object id) {
        Exchange exchange = open.remove(id);
        if (exchange != null) {
            exchange.close();
        }
        return true;
    }

    @Override
    public void openStream() {
        exchange(new Object(), request().GET().build()).begun.join();
    }

    /** Closes all streams, and ends the session, if there is one. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        List.copyOf(open.keySet()).forEach(this::abandon);
        if (session != null) {
            http.sendAsync(request().DELETE().build(), BodyHandlers.discarding()).join();
        }
        http.shutdownNow();
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

    private Exchange exchange(Object key, HttpRequest request) {
        Exchange exchange = new Exchange();
        open.put(key, exchange);
        var _ = exchange.answer.whenComplete((answer, failure) -> open.remove(key, exchange));
        exchange.call = http.sendAsync(request, BodyHandlers.ofInputStream());
        var _ =
                exchange.call.whenComplete(
                        (response, failure) -> hand(exchange, response, failure));
        return exchange;
    }

    private void hand(
            Exchange exchange,
            @Nullable HttpResponse<InputStream> response,
            @Nullable Throwable failure) {
        if (response != null) {
            Thread.ofVirtual().start(() -> read(exchange, response));
        } else if (failure != null) {
            exchange.fail(failure);
        }
    }

    private void read(Exchange exchange, HttpResponse<InputStream> response) {
        response.headers().firstValue("Mcp-Session-Id").ifPresent(id -> session = id);
        exchange.body = Optional.of(response.body());
        exchange.begun.complete(null);
        try (InputStream body = response.body()) {
            boolean stream =
                    response.headers()
                            .firstValue("Content-Type")
                            .orElse("")
                            .startsWith("text/event-stream");
            if (stream) {
                readEvents(exchange, body);
            } else {
                exchange.answer.complete(
                        parse(new String(body.readAllBytes(), StandardCharsets.UTF_8)));
            }
        } catch (IOException | RuntimeException broken) {
            exchange.fail(broken);
        }
    }

    private void readEvents(Exchange exchange, InputStream body) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data:")) {
                Map<String, Object> message = parse(line.substring("data:".length()));
                if (message.containsKey("method")) {
                    inbox.accept(message);
                } else {
                    exchange.answer.complete(message);
                }
            }
        }
        exchange.fail(new IOException("The stream ended without an answer"));
    }

    private static Map<String, Object> parse(String message) {
        return JsonMapper.shared().readValue(message, new TypeReference<>() {});
    }

    /** One HTTP request with its answer, as it comes. */
    private static final class Exchange {

        final CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
        final CompletableFuture<@Nullable Void> begun = new CompletableFuture<>();
        volatile CompletableFuture<HttpResponse<InputStream>> call = new CompletableFuture<>();
        volatile Optional<InputStream> body = Optional.empty();

        void fail(Throwable failure) {
            begun.completeExceptionally(failure);
            answer.completeExceptionally(failure);
        }

        void close() {
            call.cancel(true);
            body.ifPresent(stream -> {
                try {
                    stream.close();
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
            fail(new IllegalStateException("The client closed the stream"));
        }
    }
}
