package dev.holt.transport.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.McpTestClient;
import dev.holt.protocol.TestCatalog;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StdioTransportTest {

    private final TestCatalog tools = new TestCatalog();

    @Test
    void callAfterHandshake_answered() throws Exception {
        try (RunningServer server = RunningServer.start(tools.catalog(), StdioOptions.defaults())) {
            McpTestClient client = server.client();
            Map<String, Object> hello = client.initialize();
            assertThat(hello).containsEntry("protocolVersion", "2025-11-25");
            assertThat(hello)
                    .containsEntry("capabilities", Map.of("tools", Map.of("listChanged", false)));
            assertThat(client.call("echo", Map.of("text", "hi")).text()).isEqualTo("hi");
            client.close();
        }
    }
}
