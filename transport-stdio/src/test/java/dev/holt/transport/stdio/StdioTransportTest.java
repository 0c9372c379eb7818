package dev.holt.transport.stdio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holt.protocol.Catalog;
import dev.holt.protocol.ChangeSource;
import dev.holt.protocol.GarbageMessages;
import dev.holt.protocol.McpTestClient;
import dev.holt.protocol.McpTestClient.RpcError;
import dev.holt.protocol.McpTestClient.ToolAnswer;
import dev.holt.protocol.TestCatalog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StdioTransportTest {

    private static final String INITIALIZE =
            """
            {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25"}}
            """;
    private static final String WAIT =
            """
            {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"wait"}}
            """;

    private final TestCatalog tools = new TestCatalog();

    @AfterEach
    void release() {
        tools.release();
    }

    @Test
    void callBeforeHandshake_isRefusedAtOnce() throws Exception {
        try (RunningServer server = start(StdioOptions.defaults())) {
            McpTestClient client = server.client();

            assertRefused(
                    () -> client.call("echo", Map.of("text", "x")),
                    -32600,
                    "send initialize first");
            client.initialize();
            assertThat(client.call("echo", Map.of("text", "x")).text()).isEqualTo("x");
        }
    }

    @Test
    void pingBeforeHandshake_isAnswered() throws Exception {
        try (RunningServer server = start(StdioOptions.defaults())) {
            assertThat(server.client().request("ping", Map.of())).isEmpty();
        }
    }

    @Test
    void unknownMethodBeforeHandshake_isUnknown() throws Exception {
        try (RunningServer server = start(StdioOptions.defaults())) {
            McpTestClient client = server.client();

            assertRefused(() -> client.request("no/such/method", Map.of()), -32601, "no/such");
        }
    }

    @Test
    void secondHandshake_isRefused() throws Exception {
        try (RunningServer server = start(StdioOptions.defaults())) {
            McpTestClient client = server.client();
            client.initialize();

            assertRefused(client::initialize, -32600, "already initialized");
        }
    }

    @Test
    void handshakeThatFailsWithin_isAnsweredAndTheNextLineRead() throws Exception {
        ChangeSource broken =
                (interest, listener) -> {
                    throw new IllegalStateException("secret");
                };
        Catalog catalog = tools.catalog();
        try (RunningServer server =
                RunningServer.start(
                        catalog.withResources(catalog.resources(), broken),
                        StdioOptions.defaults())) {
            McpTestClient client = server.client();

            assertRefused(client::initialize, -32603, "the server's log");

            assertThat(client.request("ping", Map.of())).isEmpty();
        }
    }

    @Test
    void clientThatNeverSaysInitialized_isServed() throws Exception {
        try (RunningServer server = start(StdioOptions.defaults())) {
            McpTestClient client = server.client();
            client.request("initialize", Map.of("protocolVersion", "2024-11-05"));

            assertThat(client.call("echo", Map.of("text", "x")).text()).isEqualTo("x");
        }
    }

    @Test
    void lineAtTheLimit_isTaken() throws Exception {
        try (RunningServer server = start(StdioOptions.defaults().withMaxLineBytes(100))) {
            assertThat(server.client().exchange(paddedPing(100), 1)).containsKey("result");
        }
    }

    @Test
    void lineOnePastTheLimit_isRefusedAndTheNextTaken() throws Exception {
        try (RunningServer server = start(StdioOptions.defaults().withMaxLineBytes(100))) {
            McpTestClient client = server.client();

            assertThat(client.exchange(paddedPing(101), null))
                    .extracting("error")
                    .isEqualTo(
                            Map.of(
                                    "code",
                                    -32600,
                                    "message",
                                    "The message is longer than the limit of 100 bytes"));
            assertThat(client.request("ping", Map.of())).isEmpty();
        }
    }

    @Test
    void lineOf20Megabytes_isRefusedAndTheNextTaken() throws Exception {
        try (RunningServer server = start(StdioOptions.defaults())) {
            McpTestClient client = server.client();

            assertThat(client.exchange(paddedPing(20_000_000), null)).containsKey("error");
            assertThat(client.request("ping", Map.of())).isEmpty();
        }
    }

    @Test
    void garbage_isAnsweredAndServerLives() throws Exception {
        try (RunningServer server = start(StdioOptions.defaults())) {
            Thread writer =
                    Thread.ofVirtual()
                            .start(() -> write(server.toServer(), GarbageMessages.of(7, 5_000)));
            List<String> answers = linesUntil(server, "\"last\"");
            writer.join();
            assertThat(answers)
                    .hasSizeGreaterThan(4_000)
                    .allMatch(line -> line.startsWith("{\"jsonrpc\":\"2.0\","))
                    .noneMatch(line -> line.contains("Exception"));
        }
    }

    @Test
    void emptyLines_areSkipped() throws Exception {
        try (RunningServer server = start(StdioOptions.defaults())) {
            assertThat(
                            server.client()
                                    .exchange(
                                            bytes(
                                                    "\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}"),
                                            1))
                    .containsKey("result");
        }
    }

    @Test
    void endOfInput_waitsForAnswersInTheMaking() throws Exception {
        try (RunningServer server = start(StdioOptions.defaults())) {
            server.toServer().write(bytes(INITIALIZE + WAIT));
            server.toServer().close();
            assertThat(tools.awaitCalls(1)).isTrue();

            tools.release();

            assertThat(lines(server)).hasSize(2).last().asString().contains("released");
            assertThat(server.ends()).isTrue();
        }
    }

    @Test
    void endOfInputWithCallThatNeverEnds_endsAfterTheDrainTime() throws Exception {
        try (RunningServer server =
                start(StdioOptions.defaults().withDrainTime(Duration.ofMillis(1)))) {
            server.toServer().write(bytes(INITIALIZE + WAIT));
            server.toServer().close();

            assertThat(server.ends()).isTrue();
        }
    }

    @Test
    void inputWithoutLastLineEnd_isTaken() throws Exception {
        try (RunningServer server = start(StdioOptions.defaults())) {
            server.toServer().write(bytes(INITIALIZE.strip()));
            server.toServer().close();

            assertThat(lines(server)).singleElement().asString().contains("serverInfo");
        }
    }

    @Test
    void clientThatStopsReading_endsTheServer() throws Exception {
        try (RunningServer server = start(StdioOptions.defaults())) {
            server.fromServer().close();
            server.toServer().write(bytes(INITIALIZE));
            server.toServer().flush();

            assertThat(server.ends()).isTrue();
        }
    }

    @Test
    void callsAtTheLimit_runAtOnce() throws Exception {
        try (RunningServer server = start(StdioOptions.defaults().withMaxCalls(2))) {
            McpTestClient client = server.client();
            client.initialize();
            List<CompletableFuture<ToolAnswer>> calls =
                    List.of(client.callAsync("wait", Map.of()), client.callAsync("wait", Map.of()));

            assertThat(tools.awaitCalls(2)).isTrue();
            tools.release();
            assertThat(calls).allSatisfy(each -> assertThat(each.join().isError()).isFalse());
        }
    }

    @Test
    void callBeyondTheLimit_waitsForAPlace() throws Exception {
        try (RunningServer server = start(StdioOptions.defaults().withMaxCalls(1))) {
            McpTestClient client = server.client();
            client.initialize();
            CompletableFuture<ToolAnswer> first = client.callAsync("wait", Map.of());
            CompletableFuture<ToolAnswer> second =
                    client.callAsync("echo", Map.of("text", "after"));
            assertThat(tools.awaitCalls(1)).isTrue();
            assertThat(second).isNotDone();

            tools.release();

            assertThat(second.join().text()).isEqualTo("after");
            assertThat(first.join().text()).isEqualTo("released");
        }
    }

    private RunningServer start(StdioOptions options) {
        return RunningServer.start(tools.catalog(), options);
    }

    private static byte[] paddedPing(int length) {
        String ping = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
        return bytes(ping + " ".repeat(length - ping.length()));
    }

    private static void assertRefused(Runnable call, int code, String partOfMessage) {
        assertThatExceptionOfType(RpcError.class)
                .isThrownBy(call::run)
                .withMessageContaining(partOfMessage)
                .satisfies(error -> assertThat(error.code()).isEqualTo(code));
    }

    private static void write(OutputStream out, List<byte[]> messages) {
        try {
            out.write(bytes(INITIALIZE));
            for (byte[] message : messages) {
                out.write(message);
                out.write('\n');
            }
            out.write(bytes("{\"jsonrpc\":\"2.0\",\"id\":\"last\",\"method\":\"ping\"}\n"));
            out.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> linesUntil(RunningServer server, String last) throws IOException {
        BufferedReader lines = reader(server);
        List<String> read = new ArrayList<>();
        while (read.isEmpty() || !read.getLast().contains(last)) {
            read.add(lines.readLine());
        }
        return read;
    }

    private static List<String> lines(RunningServer server) {
        return reader(server).lines().toList();
    }

    private static BufferedReader reader(RunningServer server) {
        return new BufferedReader(
                new InputStreamReader(server.fromServer(), StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
