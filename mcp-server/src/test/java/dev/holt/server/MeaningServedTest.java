package dev.holt.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.awaitility.Awaitility.await;

import dev.holt.protocol.McpTestClient.ToolAnswer;
import dev.holt.server.embedding.EmbeddingsServer;
import dev.holt.wiki.TestWiki;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server in a process of its own that searches by meaning, and one that does not. */
class MeaningServedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HTTP_CLIENT = "java.net.http.";

    @TempDir Path folder;

    private final TestWiki wiki = TestWiki.withWorkTree();
    private final EmbeddingsServer embeddings = new EmbeddingsServer();

    @BeforeEach
    void write() {
        wiki.writeAll(
                Map.of(
                        "Disks", "# Disks\n\nHow to delete everything on one.\n",
                        "Home", "# Home\n\nNothing of the kind.\n"));
    }

    @AfterEach
    void close() {
        embeddings.close();
        wiki.close();
    }

    @Test
    void paraphrase_isFoundByMeaning() {
        try (ServerProcess server =
                ServerProcess.stdio(
                        wiki.folder(),
                        "--embeddings-url",
                        embeddings.url(),
                        "--embeddings-model",
                        "toy")) {
            // The first search begins the sending, for which none waits.
            await().atMost(PATIENCE).until(() -> !hits(search(server, "erase")).isEmpty());

            assertThat(hits(search(server, "erase")).getFirst())
                    .asInstanceOf(MAP)
                    .containsEntry("page", "Disks")
                    .containsEntry("by_meaning", true);
            ToolAnswer status = server.client().call("wiki_status", Map.of());
            assertThat(status.structured().get("semantic_search"))
                    .asInstanceOf(MAP)
                    .containsEntry("model", "toy")
                    .containsEntry("vectors", 2)
                    .containsEntry("sections", 2);
            assertThat(status.text()).contains("Semantic search by toy: vectors 2 of 2");
        }
    }

    @Test
    void withoutTheOption_nothingIsAskedAndNoClientLoaded() throws IOException {
        Path log = folder.resolve("classes.log");
        try (ServerProcess server =
                ServerProcess.logged(wiki.folder(), "-Xlog:class+load:file=" + log + ":none")) {
            assertThat(hits(search(server, "erase"))).isEmpty();
            assertThat(hits(search(server, "delete"))).hasSize(1);
            assertThat(server.client().call("wiki_status", Map.of()).structured())
                    .doesNotContainKey("semantic_search");
        }

        assertThat(embeddings.requests()).isEmpty();
        assertThat(Files.readAllLines(log))
                .anyMatch(line -> line.startsWith("org.apache.lucene."))
                .noneMatch(line -> line.startsWith(HTTP_CLIENT));
    }

    private static ToolAnswer search(ServerProcess server, String query) {
        return server.client().call("search", Map.of("query", query));
    }

    private static List<?> hits(ToolAnswer answer) {
        assertThat(answer.isError()).as(answer.text()).isFalse();
        return answer.structured().get("hits") instanceof List<?> hits ? hits : List.of();
    }
}
