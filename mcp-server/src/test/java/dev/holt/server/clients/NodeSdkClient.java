package dev.holt.server.clients;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client library for Node, behind {@code bridge.mjs}, which calls it as we say. */
final class NodeSdkClient implements ConnectedClient {
    private static final int PATIENCE_SECONDS = 60;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Process process;
    private final Writer toBridge;
    private final BlockingQueue<JsonNode> replies = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> updates = new LinkedBlockingQueue<>();
    private final JsonNode about;

    private NodeSdkClient(Process process) {
        this.process = process;
        toBridge = process.outputWriter();
        Thread.ofVirtual().start(() -> readAll(process.inputReader()));
        reply("connect");
        about = request("bridge/about", Map.of());
    }

    /**
     * Connects to a wiki.
     *
     * @param adapter {@code sdk-v1} or {@code sdk-v2}
     * @param mode {@code default}, {@code auto}, or the version that it insists on
     */
    static NodeSdkClient connect(
            NodeClients clients, String adapter, String mode, ServedWiki served) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("adapter", adapter);
        settings.put("mode", mode);
        served.endpoint()
                .ifPresentOrElse(
                        uri -> settings.put("url", uri.toString()),
                        () -> settings.put("command", served.command()));
        try {
            return new NodeSdkClient(
                    new ProcessBuilder(
                                    clients.node().toString(),
                                    clients.folder().resolve("bridge.mjs").toString(),
                                    JSON.writeValueAsString(settings))
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readAll(BufferedReader fromBridge) {
        fromBridge
                .lines()
                .forEach(line -> {
                    JsonNode message = JSON.readTree(line);
                    if (message.has("updated")) {
                        updates.add(message.get("updated").asString());
                    } else {
                        replies.add(message);
                    }
                });
        replies.add(JSON.valueToTree(Map.of("error", "The client's process has ended")));
    }

    @Override
    public JsonNode request(String method, Map<String, ?> params) {
        try {
            toBridge.write(JSON.writeValueAsString(Map.of("method", method, "params", params)));
            toBridge.write('\n');
            toBridge.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reply(method);
    }

    private JsonNode reply(String method) {
        JsonNode reply = next(replies, method);
        if (reply.has("error")) {
            throw new ClientError(reply.get("error").asString());
        }
        return reply.get("result");
    }

    private static <T> T next(BlockingQueue<T> queue, String what) {
        try {
            T next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new IllegalStateException("Waited in vain: " + what);
            }
            return next;
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted", e);
        }
    }

    @Override
    public String version() {
        return about.path("version").asString();
    }

    @Override
    public String instructions() {
        return about.path("instructions").asString();
    }

    @Override
    public void follow(String uri) {
        request("bridge/follow", Map.of("uri", uri));
    }

    @Override
    public void awaitUpdate(String uri) {
        while (!next(updates, "update of " + uri).equals(uri)) {
            // Another resource that is followed.
        }
    }

    @Override
    public void answerWith(Answer answer) {
        request("bridge/answer", Map.of("action", answer.name().toLowerCase(Locale.ROOT)));
    }

    @Override
    public List<String> questions() {
        return request("bridge/questions", Map.of())
                .path("questions")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** Closes the client as its users do, and sees its process end. */
    @Override
    public void close() {
        try {
            toBridge.close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The client does not end");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
