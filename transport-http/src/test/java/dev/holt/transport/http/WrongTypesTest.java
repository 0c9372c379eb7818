package dev.holt.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.LiveObjects;
import dev.holt.protocol.TestCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Wrong types for every field of every request, of both eras, over kept connections. */
class WrongTypesTest {

    private static final int MESSAGES = 100_000;
    private static final int AT_ONCE = 50;
    private static final Set<Integer> STATUSES = Set.of(200, 202, 400, 404, 406);

    private final HttpServer server =
            HttpServer.start(
                    new TestCatalog().catalog(),
                    HttpOptions.defaults()
                            .withAddress("127.0.0.1", 0)
                            .withLimits(
                                    HttpLimits.defaults()
                                            .with(
                                                    new HttpLimits.Counts(
                                                            64, 64, MESSAGES, 10, 10, 10_000))));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyMessage_getsItsAnswerAndLeavesNothingBehind() throws IOException {
        Map<String, Long> before = LiveObjects.ofClients();
        WrongTypes samples = new WrongTypes(20_261_121);
        String session =
                new RawHttp(server.uri())
                        .send(
                                "POST",
                                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\","
                                        + "\"params\":{\"protocolVersion\":\"2025-11-25\"}}")
                        .headers()
                        .getOrDefault("mcp-session-id", "");
        Map<Integer, Integer> seen = new HashMap<>();
        try (KeptConnection connection = new KeptConnection(server.uri())) {
            for (int sent = 0; sent < MESSAGES; sent += AT_ONCE) {
                List<WrongTypes.Sample> batch = new ArrayList<>();
                StringBuilder requests = new StringBuilder();
                for (int i = 0; i < AT_ONCE; i++) {
                    batch.add(samples.next());
                    requests.append(request(batch.getLast(), session));
                }
                connection.write(requests.toString());
                for (WrongTypes.Sample sample : batch) {
                    KeptConnection.Reply reply = connection.read();
                    check(sample, reply);
                    seen.merge(reply.status(), 1, Integer::sum);
                }
            }
        }

        assertThat(seen).containsKeys(200, 202, 400, 404);
        assertThat(server.load().streams()).isZero();
        assertThat(server.load().listens()).isZero();
        server.close();
        assertThat(server.load().sessions()).isZero();
        assertThat(LiveObjects.moreThan(before)).isEmpty();
    }

    private static void check(WrongTypes.Sample sample, KeptConnection.Reply reply) {
        if (!STATUSES.contains(reply.status())) {
            throw new AssertionError(reply + " to " + sample.body());
        }
        if (reply.status() == 202) {
            assertThat(sample.fields()).doesNotContainKey("id");
            return;
        }
        Map<String, Object> answer = WrongTypes.object(reply.body());
        boolean failed = answer.get("error") instanceof Map<?, ?>;
        if (failed == answer.containsKey("result")
                || (answer.get("id") != null && !answer.get("id").equals(sample.id()))
                || (!failed && !answer.containsKey("id"))
                || reply.body().contains("-32603")
                || reply.body().contains("Exception")) {
            throw new AssertionError(reply + " to " + sample.body());
        }
    }

    private static Optional<String> name(WrongTypes.Sample sample) {
        return switch (sample.method()) {
            case "tools/call" -> Optional.of("echo");
            case "prompts/get" -> Optional.of("p");
            case "resources/read" -> Optional.of("test://x");
            default -> Optional.empty();
        };
    }

    private String request(WrongTypes.Sample sample, String session) {
        String body = sample.body();
        RawHttp http = new RawHttp(server.uri()).with("Accept", "application/json").kept();
        if (sample.stateless()) {
            http.with("MCP-Protocol-Version", "2026-07-28").with("Mcp-Method", sample.method());
            name(sample).ifPresent(name -> http.with("Mcp-Name", name));
        } else {
            http.with("Mcp-Session-Id", session);
        }
        return http.head("POST", "/mcp", body.getBytes(StandardCharsets.UTF_8).length) + body;
    }
}
