package dev.holt.transport.stdio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.protocol.McpTestClient;
import dev.holt.protocol.McpTestClient.RpcError;
import dev.holt.protocol.McpTestClient.ToolAnswer;
import dev.holt.protocol.TestCatalog;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the client meets when the server is told to stop while the input goes on. */
class StoppingTest {

    private final TestCatalog tools = new TestCatalog();

    @AfterEach
    void release() {
        tools.release();
    }

    @Test
    void callInTheMaking_getsItsAnswer_andALaterOneIsRefused() throws Exception {
        try (RunningServer server = start(StdioOptions.defaults())) {
            McpTestClient client = server.client();
            client.initialize();
            CompletableFuture<ToolAnswer> call = client.callAsync("wait", Map.of());
            assertThat(tools.awaitCalls(1)).isTrue();

            server.stop();

            assertThatExceptionOfType(RpcError.class)
                    .isThrownBy(() -> client.call("echo", Map.of("text", "late")))
                    .withMessageContaining("The server is stopping");
            tools.release();
            assertThat(call.join().text()).isEqualTo("released");
            assertThat(server.ends()).isTrue();
        }
    }

    @Test
    void streamOfChanges_endsWithItsResult() throws Exception {
        try (RunningServer server = start(StdioOptions.defaults())) {
            BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(server.fromServer(), StandardCharsets.UTF_8));
            server.toServer()
                    .write(
                            ("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"subscriptions/listen\",\"params\":{"
                                            + "\"notifications\":{\"toolsListChanged\":true},\"_meta\":{"
                                            + "\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                                            + "\"io.modelcontextprotocol/clientCapabilities\":{}}}}\n")
                                    .getBytes(StandardCharsets.UTF_8));
            assertThat(lines.readLine()).contains("subscriptions/acknowledged");

            server.stop();

            assertThat(lines.readLine()).contains("\"id\":7", "\"result\"");
            assertThat(server.ends()).isTrue();
        }
    }

    @Test
    void callThatNeverEnds_isLeftAfterTheStopTime() throws Exception {
        StdioOptions options = StdioOptions.defaults().withStopTime(Duration.ofMillis(1));
        try (RunningServer server = start(options)) {
            McpTestClient client = server.client();
            client.initialize();
            CompletableFuture<ToolAnswer> call = client.callAsync("wait", Map.of());
            assertThat(tools.awaitCalls(1)).isTrue();

            server.stop();

            assertThat(server.ends()).isTrue();
            assertThatThrownBy(call::join).hasMessageContaining("The server ended");
        }
    }

    private RunningServer start(StdioOptions options) {
        return RunningServer.start(tools.catalog(), options);
    }
}
