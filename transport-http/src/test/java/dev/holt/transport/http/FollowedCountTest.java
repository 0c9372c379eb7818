package dev.holt.transport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.holt.protocol.ChangeSource;
import dev.holt.protocol.Interest;
import dev.holt.protocol.Principal;
import dev.holt.protocol.ProtocolException;
import dev.holt.protocol.TestOffer;
import dev.holt.protocol.ToolGroup;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FollowedCountTest {

    private static final StatelessRequest FOLLOW =
            new StatelessRequest(
                    "subscriptions/listen",
                    null,
                    "\"notifications\":{\"resourceSubscriptions\":[\"test://c\"]}");

    private final FollowedCount changes = new FollowedCount(ChangeSource.NEVER, 3);

    @Test
    void resourcesUpToTheLimit_areFollowedByEachPrincipal() {
        follow("ann", "a", "b");
        follow("ann", "c");
        follow("ben", "a", "b", "c");

        assertThat(changes.principals()).isEqualTo(2);
    }

    @Test
    void resourceBeyondTheLimit_isRefusedWithTheRemedy() {
        follow("ann", "a", "b");

        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> follow("ann", "c", "d"))
                .withMessage(
                        "Your clients follow 2 resources, and 2 more would be beyond the limit of 3"
                                + " for one caller; unsubscribe from some, or end sessions and"
                                + " streams that are not needed");
        follow("ann", "c");
    }

    @Test
    void watchClosedTwice_makesRoomOnce() {
        ChangeSource.Watch ended = follow("ann", "a");
        follow("ann", "b", "c");
        ended.close();
        ended.close();
        follow("ann", "d");

        assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> follow("ann", "e"));
    }

    @Test
    void principalThatFollowsNothing_isForgotten() {
        follow("ann").close();
        follow("ann", "a", "b").close();

        assertThat(changes.principals()).isZero();
    }

    @Test
    void sourceThatFails_leavesNothingCounted() {
        FollowedCount broken =
                new FollowedCount(
                        (interest, listener) -> {
                            throw new IllegalStateException("broken");
                        },
                        1);

        assertThatIllegalStateException()
                .isThrownBy(() -> broken.watch(interest("ann", "a"), change -> {}));
        assertThat(broken.principals()).isZero();
    }

    /** Each session and each stream is within its own limit. */
    @Test
    void sessionsAndStreams_shareTheLimit() throws IOException {
        HttpOptions options =
                HttpOptions.defaults()
                        .withAddress("127.0.0.1", 0)
                        .withLimits(
                                HttpLimits.defaults()
                                        .with(new HttpLimits.Counts(8, 8, 8, 8, 8, 1)));
        try (HttpServer server = HttpServer.start(new TestOffer().catalog(), options)) {
            String first = session(server);
            String second = session(server);

            assertThat(subscribe(server, first, "test://a").body()).contains("\"result\":{}");
            assertThat(subscribe(server, second, "test://b").body())
                    .contains("-32602", "limit of 1 for one caller");
            assertThat(FOLLOW.send(server.uri()).body()).contains("limit of 1 for one caller");
        }
    }

    private static String session(HttpServer server) throws IOException {
        String id =
                new RawHttp(server.uri())
                        .send(
                                "POST",
                                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\","
                                        + "\"params\":{\"protocolVersion\":\"2025-11-25\"}}")
                        .headers()
                        .get("mcp-session-id");
        return String.valueOf(id);
    }

    private static RawHttp.Reply subscribe(HttpServer server, String session, String uri)
            throws IOException {
        return new RawHttp(server.uri())
                .with("Mcp-Session-Id", session)
                .send(
                        "POST",
                        "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"resources/subscribe\","
                                + "\"params\":{\"uri\":\""
                                + uri
                                + "\"}}");
    }

    private ChangeSource.Watch follow(String name, String... uris) {
        return changes.watch(interest(name, uris), change -> {});
    }

    private static Interest interest(String name, String... uris) {
        return new Interest(
                false,
                false,
                false,
                Set.of(uris),
                new Principal(name, Set.of(ToolGroup.READ), true));
    }
}
