package dev.holt.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.McpTestClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a web server tells those who look after it when its wiki can no longer be read. */
class UnreadableWikiTest {
    @TempDir Path temp;

    @Test
    void wikiThatBreaks_isNotReadyAndStillHasMetrics() throws Exception {
        Path wiki = temp.resolve("wiki");
        try (ServerProcess server = ServerProcess.http(wiki);
                HttpClient http = HttpClient.newHttpClient()) {
            McpTestClient client = server.client();
            client.call("write_page", Map.of("page", "A", "content", "one\n"));
            client.call("search", Map.of("query", "one"));
            Files.writeString(wiki.resolve(".git/refs/heads/main"), "f".repeat(40) + "\n");
            assertThat(client.call("read_page", Map.of("page", "A")).isError()).isTrue();

            URI endpoint = server.endpoint().orElseThrow();
            assertThat(get(http, endpoint.resolve("/health/ready")).statusCode()).isEqualTo(503);
            HttpResponse<String> metrics = get(http, endpoint.resolve("/metrics"));
            assertThat(metrics.statusCode()).isEqualTo(200);
            assertThat(metrics.body())
                    .contains("holt_commits_total 1", "outcome=\"tool_error\",tool=\"read_page\"")
                    .doesNotContain("holt_index_pages");
        }
    }

    private static HttpResponse<String> get(HttpClient http, URI address)
            throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
