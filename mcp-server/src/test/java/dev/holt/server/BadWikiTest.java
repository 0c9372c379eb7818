package dev.holt.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.protocol.McpTestClient;
import dev.holt.protocol.McpTestClient.RpcError;
import dev.holt.protocol.McpTestClient.ToolAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole server on wikis that are not as they should be: it says what is wrong and lives on. */
class BadWikiTest {
    @TempDir Path temp;

    @Test
    void folderThatIsNoRepository_isNamedWithTheRemedyAndLeftAlone() throws IOException {
        Path notes = Files.createDirectory(temp.resolve("notes"));
        Files.writeString(notes.resolve("todo.txt"), "x");

        try (ServerProcess server = ServerProcess.stdio(notes)) {
            ToolAnswer answer = server.client().call("read_page", Map.of("page", "Home"));

            assertThat(answer.isError()).isTrue();
            assertThat(answer.text()).contains(notes.toString()).contains("holt init");
            assertThat(list(notes)).containsExactly(notes.resolve("todo.txt"));
        }
    }

    @Test
    void folderThatIsMended_worksWithoutARestart() throws IOException {
        Path notes = Files.createDirectory(temp.resolve("notes"));
        Path stray = Files.writeString(notes.resolve("todo.txt"), "x");

        try (ServerProcess server = ServerProcess.stdio(notes)) {
            assertThat(server.client().call("read_page", Map.of("page", "Home")).isError())
                    .isTrue();
            Files.delete(stray);
            assertThat(server.client().call("read_page", Map.of("page", "Home")).isError())
                    .isFalse();
        }
    }

    @Test
    void branchLockedBySomebodyElse_isNamedAndNothingIsLost() throws IOException {
        Path wiki = temp.resolve("wiki");
        try (ServerProcess server = ServerProcess.stdio(wiki)) {
            McpTestClient client = server.client();
            client.call("write_page", Map.of("page", "A", "content", "one\n"));
            Path lock = Files.createFile(wiki.resolve(".git/refs/heads/main.lock"));

            ToolAnswer refused = client.call("write_page", Map.of("page", "B", "content", "two\n"));
            assertThat(refused.isError()).isTrue();
            assertThat(refused.text()).contains("main.lock");
            assertThat(client.call("read_page", Map.of("page", "A")).isError()).isFalse();

            Files.delete(lock);
            ToolAnswer taken = client.call("write_page", Map.of("page", "B", "content", "two\n"));
            assertThat(taken.isError()).as(taken.text()).isFalse();
        }
    }

    @Test
    void repositoryWithADamagedTip_isReportedAndTheProcessLives() throws IOException {
        Path wiki = temp.resolve("wiki");
        ServerProcess.stdio(wiki).close();
        try (ServerProcess server = ServerProcess.stdio(wiki)) {
            server.client().call("write_page", Map.of("page", "A", "content", "one\n"));
        }
        Files.writeString(wiki.resolve(".git/refs/heads/main"), "f".repeat(40) + "\n");

        try (ServerProcess server = ServerProcess.stdio(wiki)) {
            ToolAnswer read = server.client().call("read_page", Map.of("page", "A"));
            assertThat(read.isError()).isTrue();
            assertThat(read.text()).contains("fsck");
            ToolAnswer write =
                    server.client().call("write_page", Map.of("page", "B", "content", "x\n"));
            assertThat(write.isError()).isTrue();
            assertThat(server.isAlive()).isTrue();
        }
    }

    @Test
    void unknownTool_isAProtocolErrorAndTheProcessLives() {
        try (ServerProcess server = ServerProcess.stdio(temp.resolve("wiki"))) {
            assertThatThrownBy(() -> server.client().call("raed_page", Map.of("page", "Home")))
                    .isInstanceOfSatisfying(
                            RpcError.class,
                            e ->
                                    assertThat(e.getMessage())
                                            .contains("raed_page")
                                            .contains("read_page"));
            assertThat(server.client().call("read_page", Map.of("page", "Home")).isError())
                    .isFalse();
        }
    }

    @Test
    void readOnlyServer_listsNoToolThatWritesAndRefusesItsCall() {
        Path wiki = temp.resolve("wiki");
        try (ServerProcess server = ServerProcess.stdio(wiki)) {
            server.client().call("write_page", Map.of("page", "A", "content", "one\n"));
        }
        try (ServerProcess server =
                ServerProcess.stdio(wiki, "--read-only", "--tools", "read,write")) {
            assertThat(toolNames(server.client()))
                    .contains("read_page")
                    .doesNotContain("write_page", "blame");
            assertThatThrownBy(() ->
                            server.client().call("write_page", Map.of("page", "B", "content", "x")))
                    .hasMessageContaining("read-only");
            assertThatThrownBy(() -> server.client().call("blame", Map.of("page", "A")))
                    .hasMessageContaining("history");
        }
    }

    private static List<String> toolNames(McpTestClient client) {
        return client.request("tools/list", Map.of()).get("tools") instanceof List<?> tools
                ? tools.stream()
                        .map(tool -> String.valueOf(((Map<?, ?>) tool).get("name")))
                        .toList()
                : List.of();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
