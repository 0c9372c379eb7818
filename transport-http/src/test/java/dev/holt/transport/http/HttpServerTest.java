package dev.holt.transport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holt.protocol.McpTestClient;
import dev.holt.protocol.McpTestClient.ToolAnswer;
import dev.holt.protocol.TestCatalog;
import dev.holt.protocol.TestOffer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpServerTest {

    private static final String INITIALIZE =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":"
                    + "{\"protocolVersion\":\"2025-11-25\"}}";
    private static final String ASKABLE = "\"capabilities\":{\"elicitation\":{}}";
    private static final String WAIT =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"wait\"}}";

    private final TestCatalog tools = new TestCatalog();

    @AfterEach
    void release() {
        tools.release();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::"})
    void addressThatOthersReach_isRefusedWithTheRemedy(String host) {
        assertThatExceptionOfType(CannotListenException.class)
                .isThrownBy(() -> start(HttpOptions.defaults().withAddress(host, 0)))
                .withMessageContainingAll("Refusing to listen on " + host, "127.0.0.1");
    }

    @Test
    void unknownHost_isRefused() {
        assertThatExceptionOfType(CannotListenException.class)
                .isThrownBy(() -> start(HttpOptions.defaults().withAddress("no.such.invalid", 0)))
                .withMessageContaining("no.such.invalid");
    }

    @Test
    void portInUse_isRefusedWithTheRemedy() {
        try (HttpServer first = start(freePort(HttpLimits.defaults()))) {
            int port = first.uri().getPort();

            assertThatExceptionOfType(CannotListenException.class)
                    .isThrownBy(() -> start(HttpOptions.defaults().withAddress("127.0.0.1", port)))
                    .withMessageContainingAll("127.0.0.1:" + port, "in use", "another port");
        }
    }

    @Test
    void deletedSession_isUnknown() throws Exception {
        try (HttpServer server = start(freePort(HttpLimits.defaults()))) {
            RawHttp http = session(server);

            assertThat(http.send("DELETE", "").status()).isEqualTo(204);
            assertThat(http.send("POST", WAIT).status()).isEqualTo(404);
        }
    }

    @Test
    void sessionBeyondTheLimit_isTurnedAway() throws Exception {
        try (HttpServer server =
                start(
                        freePort(
                                HttpLimits.defaults()
                                        .with(new HttpLimits.Counts(64, 64, 1, 1, 1, 10_000))))) {
            session(server);

            assertThat(new RawHttp(server.uri()).send("POST", INITIALIZE).status()).isEqualTo(503);
        }
    }

    @Test
    void callBeyondTheLimit_isTurnedAwayAfterWaiting() throws Exception {
        HttpLimits limits =
                HttpLimits.defaults()
                        .with(new HttpLimits.Counts(1, 1, 10, 1, 1, 10_000))
                        .withIdleTimes(Duration.ofMillis(50), Duration.ofMinutes(1));
        try (HttpServer server = start(freePort(limits))) {
            RawHttp http = session(server);
            CompletableFuture<RawHttp.Reply> slow = CompletableFuture.supplyAsync(() -> call(http));
            assertThat(tools.awaitCalls(1)).isTrue();

            RawHttp.Reply reply = http.send("POST", WAIT);

            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.headers()).containsEntry("retry-after", "1");
            tools.release();
            // It took longer than a connection may be idle, and is answered all the same.
            assertThat(slow.join().body()).contains("released");
        }
    }

    @Test
    void halfMessageThenSilence_endsTheConnection() throws Exception {
        HttpLimits limits =
                HttpLimits.defaults().withIdleTimes(Duration.ofMillis(50), Duration.ofMinutes(1));
        try (HttpServer server = start(freePort(limits))) {
            RawHttp http = new RawHttp(server.uri());

            RawHttp.Reply reply = http.exchange(http.head("POST", "/mcp", 1_000) + "{\"jsonrpc\":");

            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.body()).contains("did not arrive whole");
        }
    }

    @Test
    void clientThatGoesAwayDuringItsCall_keepsItsSession() throws Exception {
        try (HttpServer server = start(freePort(HttpLimits.defaults()))) {
            RawHttp http = session(server);
            try (Socket socket = http.open()) {
                socket.getOutputStream()
                        .write(bytes(http.head("POST", "/mcp", WAIT.length()) + WAIT));
                assertThat(tools.awaitCalls(1)).isTrue();
            }
            tools.release();

            assertThat(http.send("POST", WAIT).body()).contains("released");
        }
    }

    @Test
    void clientThatTakesNoEvents_isNotWaitedForWhenItIsAsked() throws Exception {
        try (HttpServer server =
                HttpServer.start(new TestOffer().catalog(), freePort(HttpLimits.defaults()))) {
            RawHttp http = new RawHttp(server.uri());
            String capable = INITIALIZE.replace("\"2025-11-25\"", "\"2025-11-25\"," + ASKABLE);
            http.with("Mcp-Session-Id", http.send("POST", capable).headers().get("mcp-session-id"));

            RawHttp.Reply reply =
                    http.with("Accept", "application/json")
                            .send("POST", WAIT.replace("\"wait\"", "\"ask_name\""));

            assertThat(reply.body()).contains("-32600", "Accept must list text/event-stream");
        }
    }

    @Test
    void listeningClient_hearsThatTheServerLives() throws Exception {
        HttpLimits limits =
                HttpLimits.defaults().withSigns(Duration.ofMillis(1), Duration.ofMinutes(1));
        try (HttpServer server = start(freePort(limits))) {
            RawHttp http = session(server);
            try (Socket socket = http.open()) {
                BufferedReader lines = listen(http, socket);

                assertThat(lines.readLine()).isEqualTo("HTTP/1.1 200 OK");
                assertThat(lines.lines().filter(": still here"::equals).limit(3)).hasSize(3);
            }
        }
    }

    @Test
    void secondListener_takesTheStreamOver() throws Exception {
        try (HttpServer server = start(freePort(HttpLimits.defaults()))) {
            RawHttp http = session(server);
            try (Socket first = http.open();
                    Socket second = http.open()) {
                BufferedReader firstLines = listen(http, first);
                assertThat(firstLines.readLine()).isEqualTo("HTTP/1.1 200 OK");
                BufferedReader secondLines = listen(http, second);
                assertThat(secondLines.readLine()).isEqualTo("HTTP/1.1 200 OK");

                assertThat(firstLines.lines()).last().isNotNull();
            }
        }
    }

    @Test
    void deletedSession_endsItsListeningStream() throws Exception {
        try (HttpServer server = start(freePort(HttpLimits.defaults()))) {
            RawHttp http = session(server);
            try (Socket socket = http.open()) {
                BufferedReader lines = listen(http, socket);
                assertThat(lines.readLine()).isEqualTo("HTTP/1.1 200 OK");

                assertThat(http.send("DELETE", "").status()).isEqualTo(204);

                assertThat(lines.lines()).last().isNotNull();
            }
        }
    }

    @Test
    void stoppingServer_endsListeningStreams() throws Exception {
        HttpServer server = start(freePort(HttpLimits.defaults()));
        RawHttp http = session(server);
        try (Socket socket = http.open()) {
            BufferedReader lines = listen(http, socket);
            assertThat(lines.readLine()).isEqualTo("HTTP/1.1 200 OK");

            server.close();

            assertThat(lines.lines()).last().isNotNull();
        }
    }

    @Test
    void stoppingServer_letsCallsFinish() throws Exception {
        HttpServer server = start(freePort(HttpLimits.defaults()));
        McpTestClient client = McpTestClient.overHttp(server.uri());
        client.initialize();
        CompletableFuture<ToolAnswer> slow = client.callAsync("wait", Map.of());
        assertThat(tools.awaitCalls(1)).isTrue();

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
        tools.release();

        assertThat(slow.join().text()).isEqualTo("released");
        stopped.join();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new RawHttp(server.uri()).open().close());
    }

    @Test
    void stoppingServerWithCallThatNeverEnds_stopsAfterTheStopTime() throws Exception {
        HttpServer server =
                start(freePort(HttpLimits.defaults().withStopTime(Duration.ofMillis(50))));
        McpTestClient client = McpTestClient.overHttp(server.uri());
        client.initialize();
        CompletableFuture<ToolAnswer> endless = client.callAsync("wait", Map.of());
        assertThat(tools.awaitCalls(1)).isTrue();

        server.close();

        assertThat(endless).isNotNull();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new RawHttp(server.uri()).open().close());
    }

    private HttpServer start(HttpOptions options) {
        return HttpServer.start(tools.catalog(), options);
    }

    private static HttpOptions freePort(HttpLimits limits) {
        return HttpOptions.defaults().withAddress("127.0.0.1", 0).withLimits(limits);
    }

    private static RawHttp session(HttpServer server) throws IOException {
        RawHttp http = new RawHttp(server.uri());
        return http.with(
                "Mcp-Session-Id", http.send("POST", INITIALIZE).headers().get("mcp-session-id"));
    }

    private static BufferedReader listen(RawHttp http, Socket socket) throws IOException {
        socket.getOutputStream().write(bytes(http.head("GET", "/mcp", 0)));
        return new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static RawHttp.Reply call(RawHttp http) {
        try {
            return http.send("POST", WAIT);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
