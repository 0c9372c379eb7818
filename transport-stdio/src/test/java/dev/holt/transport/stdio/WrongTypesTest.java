package dev.holt.transport.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.GoodRequest;
import dev.holt.protocol.LiveObjects;
import dev.holt.protocol.Message;
import dev.holt.protocol.MessageCodec;
import dev.holt.protocol.TestOffer;
import dev.holt.protocol.WrongTypes;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Wrong types for every field of every request, of both eras mixed, to one server. */
class WrongTypesTest {

    private static final int MESSAGES = 100_000;
    private static final int METHOD_NOT_FOUND = -32601;

    /** Whatever MCP has a code for but a failure of the server. */
    private static final Set<Integer> CODES =
            Set.of(-32600, METHOD_NOT_FOUND, -32602, -32002, -32020, -32021, -32022);

    private final TestOffer offer = new TestOffer();
    private final MessageCodec codec = new MessageCodec();
    private final Map<Object, Map<String, Object>> open = new ConcurrentHashMap<>();

    @Test
    void everyRequest_isAnsweredOnceAndNothingStays() throws Exception {
        Map<String, Long> before = LiveObjects.ofClients();
        RunningServer server = RunningServer.start(offer.catalog(), StdioOptions.defaults());
        CompletableFuture<Void> written =
                CompletableFuture.runAsync(() -> writeAll(server), Thread::startVirtualThread);
        int answers = 0;
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(server.fromServer(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                answers += check(codec.decode(line.getBytes(StandardCharsets.UTF_8)), line);
            }
        }
        written.join();

        assertThat(open.values()).isEmpty();
        assertThat(answers).isEqualTo(MESSAGES);
        assertThat(server.ends()).isTrue();
        assertThat(offer.changes().awaitListeners(0)).isTrue();
        assertThat(LiveObjects.moreThan(before)).isEmpty();
    }

    /** Returns how many requests the line answers: one, or none for what comes before an answer. */
    private int check(Message message, String line) {
        return switch (message) {
            case Message.Result result -> {
                assertThat(open.remove(result.id())).as(line).isNotNull();
                yield 1;
            }
            case Message.Failure failure -> {
                Object id = failure.id();
                assertThat(id).as(line).isNotNull();
                assertThat(open.remove(id)).as(line).isNotNull();
                assertThat(failure.code()).as(line).isIn(CODES);
                yield 1;
            }
            case Message.Notification notification -> 0;
            case Message.Request question -> 0;
        };
    }

    /**
     * Returns a request one to three fields of which are wrong. Its id is unique and good, and a
     * method is always there, since it makes a message a request.
     */
    private static Map<String, Object> request(Random random, int number) {
        GoodRequest good = GoodRequest.ALL.get(random.nextInt(GoodRequest.ALL.size()));
        Map<String, Object> request = good.message(random.nextBoolean());
        WrongTypes wrong = new WrongTypes(random);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            wrong.spoil(request);
        }
        request.putIfAbsent("method", good.method());
        request.put("id", random.nextBoolean() ? number : "n" + number);
        return request;
    }

    private void writeAll(RunningServer server) {
        Random random = new Random(20_261_121);
        JsonMapper json = JsonMapper.shared();
        try (OutputStream out = new BufferedOutputStream(server.toServer(), 1 << 16)) {
            for (int i = 0; i < MESSAGES; i++) {
                Map<String, Object> request = request(random, i);
                open.put(request.get("id"), request);
                out.write(json.writeValueAsBytes(request));
                out.write('\n');
            }
        } catch (IOException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
