package dev.holt.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.LiveObjects;
import dev.holt.protocol.TestCatalog;
import dev.holt.transport.http.Operations.Load;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that leave things behind, do not read, or do not send: the server outlives them. */
class BadPeersTest {

    private static final int SESSIONS = 1000;
    private static final int LISTENERS = 500;
    private static final long POLL_NANOS = 1_000_000;
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofMinutes(30);

    private static final String INITIALIZE =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":"
                    + "{\"protocolVersion\":\"2025-11-25\"}}";

    private final TestCatalog tools = new TestCatalog();
    private HttpServer server = start(HttpLimits.defaults());

    @AfterEach
    void stop() {
        tools.release();
        server.close();
    }

    @Test
    void abandonedSessions_makeRoomWhenTheyAreIdle() throws IOException {
        restart(HttpLimits.defaults().withIdleTimes(Duration.ofMinutes(1), SOON));
        Map<String, Long> before = LiveObjects.ofClients();
        for (int i = 0; i < SESSIONS; i++) {
            assertThat(openSession().status()).isEqualTo(200);
        }

        // Each opening drops what has become idle, at last all but itself.
        do {
            LockSupport.parkNanos(POLL_NANOS * 50);
            assertThat(openSession().status()).isEqualTo(200);
        } while (server.load().sessions() > 1);
        server.close();
        assertThat(LiveObjects.moreThan(before)).isEmpty();
    }

    @Test
    void abandonedSessionsBeyondTheLimit_areRefusedAndOldOnesGoOn() throws IOException {
        restart(HttpLimits.defaults().withIdleTimes(Duration.ofMinutes(1), LONG));
        String first = openSession().headers().get("mcp-session-id");
        for (int i = 1; i < SESSIONS; i++) {
            openSession();
        }

        assertThat(openSession().status()).isEqualTo(503);
        assertThat(
                        new RawHttp(server.uri())
                                .with("Mcp-Session-Id", first)
                                .send("POST", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}")
                                .status())
                .isEqualTo(200);
        assertThat(server.load()).isEqualTo(new Load(SESSIONS, 0, 0));
    }

    @Test
    void fiveHundredListeners_areServedOrRefusedAndForgottenWhenTheyGo() throws Exception {
        restart(HttpLimits.defaults().withSigns(SOON, SOON));
        Map<String, Long> before = LiveObjects.ofClients();
        List<Socket> sockets = new ArrayList<>();
        List<String> statuses = new ArrayList<>();
        try {
            for (int i = 0; i < LISTENERS; i++) {
                sockets.add(new RawHttp(server.uri()).open());
                statuses.add(
                        StatelessRequest.LISTEN.start(sockets.getLast(), server.uri()).readLine());
            }
            assertThat(statuses.subList(0, 250)).containsOnly("HTTP/1.1 200 OK");
            assertThat(statuses.subList(250, LISTENERS))
                    .containsOnly("HTTP/1.1 429 Too Many Requests");
            assertThat(server.load()).isEqualTo(new Load(0, 250, 250));
            assertServes();
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }

        awaitLoad(server, new Load(0, 0, 0));
        assertServes();
        assertThat(LiveObjects.moreThan(before)).isEmpty();
    }

    @Test
    void listenersThatNeverRead_areDroppedAndDelayNobody() throws Exception {
        restart(
                HttpLimits.defaults()
                        .withSigns(Duration.ofNanos(1_000), SOON)
                        .withIdleTimes(Duration.ofMillis(200), LONG));
        try (Socket socket = new RawHttp(server.uri()).open()) {
            BufferedReader lines = StatelessRequest.LISTEN.start(socket, server.uri());
            assertThat(lines.readLine()).isEqualTo("HTTP/1.1 200 OK");

            // Nothing more is read: signs of life fill all buffers between, and then no more goes.
            assertServes();
            awaitLoad(server, new Load(0, 0, 0));
        }
        assertServes();
    }

    @Test
    void bodiesThatNeverEnd_holdNoPlaceForLong() throws Exception {
        restart(
                HttpLimits.defaults()
                        .with(new HttpLimits.Counts(2, 2, 10, 10, 10, 10_000))
                        .withIdleTimes(Duration.ofMillis(100), LONG));
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                Socket socket = new RawHttp(server.uri()).open();
                sockets.add(socket);
                String half = new RawHttp(server.uri()).head("POST", "/mcp", 5_000) + "{\"json";
                socket.getOutputStream().write(half.getBytes(StandardCharsets.UTF_8));
            }
            for (Socket socket : sockets) {
                assertThat(
                                new BufferedReader(
                                                new InputStreamReader(
                                                        socket.getInputStream(),
                                                        StandardCharsets.UTF_8))
                                        .readLine())
                        .matches("HTTP/1.1 (400 Bad Request|503 Service Unavailable)");
            }
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
        assertServes();
    }

    @Test
    void forgedSessionIds_areUnknown() throws IOException {
        openSession();
        for (String id : List.of("x", "00000000-0000-0000-0000-000000000000", "a".repeat(5_000))) {
            RawHttp.Reply reply =
                    new RawHttp(server.uri())
                            .with("Mcp-Session-Id", id)
                            .send("POST", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}");

            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.body()).doesNotContain(id);
        }
    }

    @Test
    void forgedRequestState_isRefused() throws IOException {
        for (String state :
                List.of("\"forged\"", "\"\"", "7", "{}", "\"" + "A".repeat(9_999) + "\"")) {
            RawHttp.Reply reply =
                    new StatelessRequest(
                                    "tools/call",
                                    "whoami",
                                    "\"name\":\"whoami\",\"requestState\":" + state)
                            .send(server.uri());

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.body()).contains("-32602");
        }
    }

    /** Waits until clients hold open just this much. */
    static void awaitLoad(HttpServer server, Load expected) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!server.load().equals(expected) && System.nanoTime() < end) {
            LockSupport.parkNanos(POLL_NANOS);
        }
        assertThat(server.load()).isEqualTo(expected);
    }

    private void assertServes() throws IOException {
        assertThat(StatelessRequest.call("whoami").send(server.uri()).status()).isEqualTo(200);
    }

    private RawHttp.Reply openSession() throws IOException {
        return new RawHttp(server.uri()).send("POST", INITIALIZE);
    }

    private void restart(HttpLimits limits) {
        server.close();
        server = start(limits);
    }

    private HttpServer start(HttpLimits limits) {
        return HttpServer.start(
                tools.catalog(),
                HttpOptions.defaults().withAddress("127.0.0.1", 0).withLimits(limits));
    }
}
