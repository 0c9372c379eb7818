package dev.holt.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.GoodRequest;
import dev.holt.protocol.LiveObjects;
import dev.holt.protocol.TestOffer;
import dev.holt.protocol.WrongTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Wrong types for every field of every request, of both eras, over kept connections. */
class WrongTypesTest {

    private static final int MESSAGES = 100_000;
    private static final int AT_ONCE = 50;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** In a session nobody would answer questions here. */
    private static final List<GoodRequest> UNASKING =
            GoodRequest.ALL.stream().filter(good -> !good.subject().startsWith("ask")).toList();

    private static final Set<Integer> STATUSES = Set.of(200, 202, 400, 404, 406);

    private final Random random = new Random(20_261_121);
    private final HttpServer server =
            HttpServer.start(
                    new TestOffer().catalog(),
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
                List<Sample> batch = new ArrayList<>();
                StringBuilder requests = new StringBuilder();
                for (int i = 0; i < AT_ONCE; i++) {
                    batch.add(sample());
                    requests.append(request(batch.getLast(), session));
                }
                connection.write(requests.toString());
                for (Sample sample : batch) {
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

    private static void check(Sample sample, KeptConnection.Reply reply) {
        if (!STATUSES.contains(reply.status())) {
            throw new AssertionError(reply + " to " + sample.body());
        }
        if (reply.status() == 202) {
            assertThat(sample.fields()).doesNotContainKey("id");
            return;
        }
        Map<String, Object> answer = JSON.readValue(reply.body(), new TypeReference<>() {});
        boolean failed = answer.get("error") instanceof Map<?, ?>;
        if (failed == answer.containsKey("result")
                || (answer.get("id") != null && !answer.get("id").equals(sample.id()))
                || (!failed && !answer.containsKey("id"))
                || reply.body().contains("-32603")
                || reply.body().contains("Exception")) {
            throw new AssertionError(reply + " to " + sample.body());
        }
    }

    /**
     * A message and what goes with it.
     *
     * @param good what it was
     * @param stateless whether it has the headers of the era without sessions
     * @param fields the message
     */
    private record Sample(GoodRequest good, boolean stateless, Map<String, Object> fields) {

        String body() {
            return new String(JSON.writeValueAsBytes(fields), StandardCharsets.UTF_8);
        }

        /** Returns the id that an answer must repeat; null if none may be there. */
        @Nullable Object id() {
            Object id = fields.get("id");
            return id instanceof String || id instanceof Integer || id instanceof Long ? id : null;
        }
    }

    private Sample sample() {
        boolean stateless = random.nextBoolean();
        List<GoodRequest> possible = stateless ? GoodRequest.ALL : UNASKING;
        GoodRequest good = possible.get(random.nextInt(possible.size()));
        Map<String, Object> fields = good.message(stateless);
        fields.put("id", random.nextInt(1_000_000));
        WrongTypes wrong = new WrongTypes(random);
        for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
            wrong.spoil(fields);
        }
        return new Sample(good, stateless, fields);
    }

    private String request(Sample sample, String session) {
        String body = sample.body();
        RawHttp http = new RawHttp(server.uri()).with("Accept", "application/json").kept();
        if (sample.stateless()) {
            http.with("MCP-Protocol-Version", "2026-07-28")
                    .with("Mcp-Method", sample.good().method());
            if (!sample.good().subject().isEmpty()) {
                http.with("Mcp-Name", sample.good().subject());
            }
        } else {
            http.with("Mcp-Session-Id", session);
        }
        return http.head("POST", "/mcp", body.getBytes(StandardCharsets.UTF_8).length) + body;
    }
}
