package dev.holt.transport.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.Era;
import dev.holt.protocol.McpTestClient;
import dev.holt.protocol.TestCatalog;
import dev.holt.protocol.TestOffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Clients that stop in the middle, or never read, and clients of both eras at once. */
class BadPeersTest {

    private final TestCatalog tools = new TestCatalog();

    @Test
    void clientThatNeverReads_isGivenUp() throws Exception {
        StdioOptions options = StdioOptions.defaults().withWritePatience(Duration.ofMillis(1));
        RunningServer server = RunningServer.start(tools.catalog(), options);
        String large = "x".repeat(40_000);

        for (int i = 0; i < 4; i++) {
            server.toServer().write(echo(i, large).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(server.ends()).isTrue();
    }

    @Test
    void halfMessageThenSilence_delaysNoAnswer() throws Exception {
        try (RunningServer server = RunningServer.start(tools.catalog(), StdioOptions.defaults())) {
            McpTestClient client = server.client().speaking(Era.STATELESS);
            CompletableFuture<McpTestClient.ToolAnswer> call = client.callAsync("wait", Map.of());
            assertThat(tools.awaitCalls(1)).isTrue();

            server.toServer().write("{\"jsonrpc\":".getBytes(StandardCharsets.UTF_8));
            tools.release();

            assertThat(call.join().text()).isEqualTo("released");
        }
    }

    @Test
    void bothEras_areServedInOneProcess() throws Exception {
        try (RunningServer server = RunningServer.start(tools.catalog(), StdioOptions.defaults())) {
            McpTestClient client = server.client();
            client.initialize("2024-11-05");
            assertThat(client.call("echo", Map.of("text", "a")).text()).isEqualTo("a");

            client.speaking(Era.STATELESS);
            assertThat(client.call("echo", Map.of("text", "b")).text()).isEqualTo("b");
            client.speaking(Era.SESSIONS);
            assertThat(client.call("echo", Map.of("text", "c")).text()).isEqualTo("c");
        }
    }

    @Test
    void endOfInput_endsStreamsOfChangesAndWatchesNothing() throws Exception {
        TestOffer offer = new TestOffer();
        RunningServer server = RunningServer.start(offer.catalog(), StdioOptions.defaults());
        McpTestClient client = server.client().speaking(Era.STATELESS);
        client.open();
        client.follow(TestOffer.NOTE);

        client.close();

        assertThat(server.ends()).isTrue();
        assertThat(offer.changes().awaitListeners(0)).isTrue();
    }

    private static String echo(int id, String text) {
        return """
        {"jsonrpc":"2.0","id":%d,"method":"tools/call","params":{"name":"echo",\
        "arguments":{"text":"%s"},"_meta":{\
        "io.modelcontextprotocol/protocolVersion":"2026-07-28",\
        "io.modelcontextprotocol/clientCapabilities":{}}}}
        """
                .formatted(id, text);
    }
}
