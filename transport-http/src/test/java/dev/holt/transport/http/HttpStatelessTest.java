package dev.holt.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.TestCatalog;
import dev.holt.transport.http.Operations.Load;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of 2026-07-28: basic/transports/streamable-http. */
class HttpStatelessTest {

    private static final Duration SOON = Duration.ofMillis(5);

    private final TestCatalog tools = new TestCatalog();
    private HttpServer server = start(HttpLimits.defaults());

    @AfterEach
    void stop() {
        tools.release();
        server.close();
    }

    @Test
    void answerAlone_isPlainJsonWithoutSession() throws IOException {
        RawHttp.Reply reply = StatelessRequest.call("whoami").send(server.uri());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers())
                .containsEntry("content-type", "application/json")
                .containsEntry("cache-control", "no-store")
                .doesNotContainKey("mcp-session-id");
    }

    @Test
    void sessionId_isIgnored() throws IOException {
        StatelessRequest request = StatelessRequest.call("whoami");

        RawHttp.Reply reply =
                request.http(server.uri())
                        .with("Mcp-Session-Id", "made-up")
                        .send("POST", request.body());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers()).doesNotContainKey("mcp-session-id");
        assertThat(server.load()).isEqualTo(new Load(0, 0, 0));
    }

    @Test
    void whatComesBeforeTheAnswer_makesItAStreamOfEvents() throws IOException {
        RawHttp.Reply reply = StatelessRequest.call("count").send(server.uri());

        assertThat(reply.headers())
                .containsEntry("content-type", "text/event-stream")
                .containsEntry("cache-control", "no-cache")
                .containsEntry("x-accel-buffering", "no");
        assertThat(reply.body().lines().filter(line -> line.startsWith("data:")))
                .hasSize(4)
                .last()
                .asString()
                .contains("counted");
    }

    @Test
    void clientThatTakesNoEvents_getsTheAnswerAlone() throws IOException {
        StatelessRequest request = StatelessRequest.call("count");

        RawHttp.Reply reply =
                request.http(server.uri())
                        .with("Accept", "application/json")
                        .send("POST", request.body());

        assertThat(reply.headers()).containsEntry("content-type", "application/json");
        assertThat(reply.body()).contains("counted");
    }

    @Test
    void listenerThatTakesNoEvents_isRefused() throws IOException {
        RawHttp.Reply reply =
                StatelessRequest.LISTEN
                        .http(server.uri())
                        .with("Accept", "application/json")
                        .send("POST", StatelessRequest.LISTEN.body());

        assertThat(reply.status()).isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE"})
    void methodsOfSessions_areNotAllowed(String method) throws IOException {
        RawHttp.Reply reply =
                new RawHttp(server.uri())
                        .with("MCP-Protocol-Version", "2026-07-28")
                        .send(method, "");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.headers()).containsEntry("allow", "POST");
    }

    @ParameterizedTest
    @CsvSource({
        "server/discover, 200, ''",
        "tools/list, 200, ''",
        "no/such, 404, -32601",
        "initialize, 404, -32601",
        "ping, 404, -32601",
        "logging/setLevel, 404, -32601",
        "resources/subscribe, 404, -32601"
    })
    void method_hasItsStatus(String method, int status, String code) throws IOException {
        RawHttp.Reply reply = StatelessRequest.of(method).send(server.uri());

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body()).contains("\"id\":7", code);
    }

    @ParameterizedTest
    @CsvSource({
        "MCP-Protocol-Version, 2026-08-01, -32020",
        "MCP-Protocol-Version, '', -32020",
        "Mcp-Method, tools/list, -32020",
        "Mcp-Method, '', -32020",
        "Mcp-Name, echo, -32020",
        "Mcp-Name, '', -32020",
        "Mcp-Name, =?base64?d2hvYW1p?=, ''",
        "Mcp-Name, =?base64?!?=, -32020"
    })
    void headerThatSaysSomethingElse_isRefused(String header, String value, String code)
            throws IOException {
        StatelessRequest request = StatelessRequest.call("whoami");

        RawHttp.Reply reply =
                request.http(server.uri())
                        .with(header, value.isEmpty() ? null : value)
                        .send("POST", request.body());

        assertThat(reply.status()).isEqualTo(code.isEmpty() ? 200 : 400);
        assertThat(reply.body()).contains(code);
    }

    @Test
    void otherVersion_isRefusedWithTheOnesThatAreSpoken() throws IOException {
        StatelessRequest request = StatelessRequest.of("tools/list");

        RawHttp.Reply reply =
                request.http(server.uri())
                        .with("MCP-Protocol-Version", "2030-01-01")
                        .send("POST", request.body().replace("2026-07-28", "2030-01-01"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("-32022", "\"supported\":[\"2026-07-28\"]");
    }

    @Test
    void requestWithoutMeta_isRefused() throws IOException {
        RawHttp.Reply reply =
                StatelessRequest.of("tools/list")
                        .http(server.uri())
                        .send("POST", "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/list\"}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("-32602", "\"id\":7");
    }

    @Test
    void notification_isAccepted() throws IOException {
        RawHttp.Reply reply =
                new RawHttp(server.uri())
                        .with("MCP-Protocol-Version", "2026-07-28")
                        .send("POST", "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/x\"}");

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.body()).isEmpty();
    }

    @Test
    void answerToNothing_isRefused() throws IOException {
        RawHttp.Reply reply =
                new RawHttp(server.uri())
                        .with("MCP-Protocol-Version", "2026-07-28")
                        .send("POST", "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}");

        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    void closedStream_cancelsTheCall() throws Exception {
        restart(HttpLimits.defaults().withSigns(Duration.ofSeconds(20), SOON));
        try (Socket socket = open()) {
            StatelessRequest.call("wait_for_cancel").start(socket, server.uri());
            assertThat(tools.awaitCalls(1)).isTrue();
        }

        assertThat(tools.awaitCancel()).isTrue();
    }

    @Test
    void longCall_showsThatItIsWorkedOn() throws Exception {
        restart(HttpLimits.defaults().withSigns(Duration.ofSeconds(20), SOON));
        try (Socket socket = open()) {
            BufferedReader lines = StatelessRequest.call("wait").start(socket, server.uri());
            assertThat(lines.lines().filter(": still here"::equals).limit(3)).hasSize(3);

            tools.release();

            assertThat(lines.lines().filter(line -> line.contains("released"))).hasSize(1);
        }
    }

    @Test
    void listener_hearsTheAcknowledgementFirst() throws Exception {
        try (Socket socket = open()) {
            BufferedReader lines = StatelessRequest.LISTEN.start(socket, server.uri());

            assertThat(firstEvent(lines)).contains("notifications/subscriptions/acknowledged");
            assertThat(server.load()).isEqualTo(new Load(0, 1, 1));
        }
    }

    @Test
    void listenerThatGoesAway_isNoticed() throws Exception {
        restart(HttpLimits.defaults().withSigns(SOON, SOON));
        try (Socket socket = open()) {
            firstEvent(StatelessRequest.LISTEN.start(socket, server.uri()));
        }

        BadPeersTest.awaitLoad(server, new Load(0, 0, 0));
    }

    @Test
    void stoppingServer_endsListeningWithItsResult() throws Exception {
        try (Socket socket = open()) {
            BufferedReader lines = StatelessRequest.LISTEN.start(socket, server.uri());
            firstEvent(lines);

            server.close();

            assertThat(lines.lines().filter(line -> line.startsWith("data:")))
                    .singleElement()
                    .asString()
                    .contains("\"id\":7", "\"result\"");
        }
    }

    @Test
    void listenerBeyondTheLimit_isRefused() throws Exception {
        restart(HttpLimits.defaults().with(new HttpLimits.Counts(64, 64, 1, 10, 2, 10_000)));
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 2; i++) {
                sockets.add(open());
                firstEvent(StatelessRequest.LISTEN.start(sockets.getLast(), server.uri()));
            }

            assertThat(StatelessRequest.LISTEN.send(server.uri()).status()).isEqualTo(429);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
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

    private Socket open() throws IOException {
        return new RawHttp(server.uri()).open();
    }

    private static String firstEvent(BufferedReader lines) {
        return lines.lines().filter(line -> line.startsWith("data:")).findFirst().orElse("");
    }
}
