package dev.holt.protocol.modern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.GoodRequest;
import dev.holt.protocol.LiveObjects;
import dev.holt.protocol.Message;
import dev.holt.protocol.MessageCodec;
import dev.holt.protocol.MessageException;
import dev.holt.protocol.Outlet;
import dev.holt.protocol.Principal;
import dev.holt.protocol.TestOffer;
import dev.holt.protocol.WrongTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Requests with wrong types in every field, as from broken peers, always the same ones. */
class StatelessFuzzTest {

    private static final int MESSAGES = 100_000;
    private static final Set<Integer> CODES =
            Set.of(
                    ErrorCode.INVALID_REQUEST,
                    ErrorCode.METHOD_NOT_FOUND,
                    ErrorCode.INVALID_PARAMS,
                    StatelessErrorCode.MISSING_CAPABILITY,
                    StatelessErrorCode.UNSUPPORTED_VERSION);

    private final MessageCodec codec = new MessageCodec();
    private final TestOffer offer = new TestOffer();
    private final StatelessServer server =
            new StatelessServer(offer.catalog(), StatelessOptions.defaults());

    /**
     * basic/index, Error Codes: -32002 and codes of no meaning are never sent.
     *
     * <p>server/utilities/completion, Security: inputs are checked.
     */
    @Test
    void wrongTypesInAllFields_areAnsweredAndLeaveNothingBehind() throws Exception {
        Map<String, Long> before = LiveObjects.ofClients();
        Random random = new Random(20_260_728);
        int results = 0;
        int failures = 0;
        for (int i = 0; i < MESSAGES; i++) {
            Map<String, Object> request = request(random);
            byte[] bytes = JsonMapper.shared().writeValueAsBytes(request);
            switch (answer(bytes)) {
                case Message.Result result -> {
                    assertThat(result.result())
                            .asInstanceOf(InstanceOfAssertFactories.MAP)
                            .containsKeys("resultType", "_meta");
                    results++;
                }
                case Message.Failure failure -> {
                    assertThat(CODES).as("%s to %s", failure, request).contains(failure.code());
                    assertThat(failure.id()).isNotNull();
                    failures++;
                }
                case Message other -> throw new AssertionError("No answer: " + other);
            }
        }

        assertThat(results).isGreaterThan(MESSAGES / 50);
        assertThat(failures).isGreaterThan(MESSAGES / 2);
        assertThat(server.openListens()).isZero();
        assertThat(offer.changes().awaitListeners(0)).isTrue();
        assertThat(LiveObjects.moreThan(before)).isEmpty();
    }

    /** Returns a request with a proper id and method, and anything in its params. */
    private static Map<String, Object> request(Random random) {
        GoodRequest good = GoodRequest.ALL.get(random.nextInt(GoodRequest.ALL.size()));
        Map<String, Object> params = good.fields(true);
        WrongTypes wrong = new WrongTypes(random);
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            wrong.spoil(params);
        }
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("jsonrpc", "2.0");
        request.put("method", good.method());
        request.put("params", params);
        request.put("id", random.nextBoolean() ? (Object) random.nextInt() : "id");
        return request;
    }

    private Message answer(byte[] bytes) throws MessageException {
        if (!(codec.decode(bytes) instanceof Message.Request request)) {
            throw new AssertionError("Not a request");
        }
        try {
            StatelessCall call = server.accept(request, Principal.LOCAL, Optional.empty());
            List<Message> sent = new ArrayList<>();
            call.run(
                    new Outlet() {
                        @Override
                        public void send(Message message) {
                            sent.add(message);
                            codec.encode(message);
                        }

                        // Streams of changes end as soon as they are acknowledged.
                        @Override
                        public boolean gone() {
                            return true;
                        }
                    });
            return sent.getLast();
        } catch (RequestRefusedException refused) {
            return refused.answer();
        }
    }
}
