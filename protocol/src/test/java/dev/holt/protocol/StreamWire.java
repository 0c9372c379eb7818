package dev.holt.protocol;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A server at the other end of two streams, a message a line. */
final class StreamWire implements TestWire {

    /** Stands for "no id" among the keys of a map that takes no null. */
    private static final Object NO_ID = new Object();

    private final InputStream in;
    private final OutputStream out;
    private final TestInbox inbox;
    private final Map<Object, CompletableFuture<Map<String, Object>>> waiting =
            new ConcurrentHashMap<>();
    private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();

    StreamWire(InputStream in, OutputStream out, TestInbox inbox) {
        this.in = in;
        this.out = out;
        this.inbox = inbox;
        Thread.ofVirtual().name("test-client-reader").start(this::read);
    }

    @Override
    public CompletableFuture<Map<String, Object>> send(Outgoing message) {
        CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
        Object id = message.id();
        waiting.put(id == null ? NO_ID : id, answer);
        if (ended.isDone()) {
            answer.completeExceptionally(new IllegalStateException("The server ended"));
        } else {
            notify(message.body());
        }
        return answer;
    }

    @Override
    public synchronized void notify(byte[] message) {
        try {
            out.write(message);
            out.write('\n');
            out.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public boolean abandon(Object id) {
        return false;
    }

    /** One stream carries everything, and is open. */
    @Override
    public void openStream() {}

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException broken) {
            // The server was first to go.
        }
        ended.join();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                accept(JsonMapper.shared().readValue(line, new TypeReference<>() {}));
            }
            end(null);
        } catch (IOException broken) {
            end(null);
        } catch (RuntimeException notAMessage) {
            end(notAMessage);
        }
    }

    private void end(@Nullable RuntimeException failure) {
        if (failure == null) {
            ended.complete(null);
        } else {
            ended.completeExceptionally(failure);
        }
        IllegalStateException over = new IllegalStateException("The server ended", failure);
        waiting.values().forEach(answer -> answer.completeExceptionally(over));
    }

    private void accept(Map<String, Object> message) {
        if (message.containsKey("method")) {
            inbox.accept(message);
            return;
        }
        Object id = message.getOrDefault("id", NO_ID);
        CompletableFuture<Map<String, Object>> answer = waiting.remove(id);
        if (answer == null) {
            throw new IllegalStateException("Nobody asked for " + message);
        }
        answer.complete(message);
    }
}
