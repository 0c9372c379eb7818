package dev.holt.protocol;

import dev.holt.protocol.modern.RequestRefusedException;
import dev.holt.protocol.modern.StatelessCall;
import dev.holt.protocol.modern.StatelessServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A stateless server in the same process: no transport, but the bytes of every message. */
final class InProcessWire implements TestWire {

    private final StatelessServer server;
    private final TestInbox inbox;
    private final MessageCodec codec = new MessageCodec();
    private final Map<Object, StatelessCall> running = new ConcurrentHashMap<>();

    InProcessWire(StatelessServer server, TestInbox inbox) {
        this.server = server;
        this.inbox = inbox;
    }

    @Override
    public CompletableFuture<Map<String, Object>> send(Outgoing message) {
        CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
        try {
            if (codec.decode(message.body()) instanceof Message.Request request) {
                StatelessCall call =
                        server.accept(
                                request,
                                Principal.LOCAL,
                                Optional.of(name -> values(message.headers(), name)));
                running.put(call.id(), call);
                Thread.ofVirtual().start(() -> run(call, answer));
            }
        } catch (MessageException refused) {
            answer.complete(parse(refused.answer()));
        } catch (RequestRefusedException refused) {
            answer.complete(parse(refused.answer()));
        }
        return answer;
    }

    /** The era knows no notifications of clients, but this one where there are no streams. */
    @Override
    public void notify(byte[] message) {
        String text = new String(message, StandardCharsets.UTF_8);
        if (!text.contains("notifications/")) {
            throw new IllegalArgumentException(text);
        }
    }

    @Override
    public boolean abandon(Object id) {
        StatelessCall call = running.remove(id);
        if (call != null) {
            call.cancel();
        }
        return true;
    }

    @Override
    public void openStream() {}

    @Override
    public void close() {
        List.copyOf(running.keySet()).forEach(this::abandon);
    }

    private void run(StatelessCall call, CompletableFuture<Map<String, Object>> answer) {
        call.run(
                new Outlet() {
                    @Override
                    public void send(Message message) {
                        Map<String, Object> sent = parse(message);
                        if (sent.containsKey("method")) {
                            inbox.accept(sent);
                        } else {
                            answer.complete(sent);
                        }
                    }

                    @Override
                    public boolean gone() {
                        return false;
                    }
                });
        running.remove(call.id(), call);
    }

    private Map<String, Object> parse(Message message) {
        return JsonMapper.shared()
                .readValue(codec.encode(message).toByteArray(), new TypeReference<>() {});
    }

    private static List<String> values(Map<String, String> headers, String name) {
        return headers.entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .toList();
    }
}
