package dev.holt.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.McpTestClient;
import dev.holt.protocol.TestCatalog;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpServerTest {

    private static final HttpOptions FREE_PORT = HttpOptions.defaults().withAddress("127.0.0.1", 0);

    private final TestCatalog tools = new TestCatalog();

    @Test
    void callAfterHandshake_answered() {
        try (HttpServer server = HttpServer.start(tools.catalog(), FREE_PORT);
                McpTestClient client = McpTestClient.overHttp(server.uri())) {
            assertThat(client.initialize()).containsEntry("protocolVersion", "2025-11-25");
            assertThat(client.call("echo", Map.of("text", "hi")).text()).isEqualTo("hi");
        }
    }

    @Test
    void progressAskedFor_comesBeforeTheAnswer() {
        try (HttpServer server = HttpServer.start(tools.catalog(), FREE_PORT);
                McpTestClient client = McpTestClient.overHttp(server.uri())) {
            client.initialize();
            client.request(
                    "tools/call", Map.of("name", "count", "_meta", Map.of("progressToken", "t")));
            assertThat(client.notifications()).hasSize(3);
        }
    }
}
