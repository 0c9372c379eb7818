package dev.holt.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.McpTestClient;
import dev.holt.protocol.McpTestClient.ToolAnswer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an agent does all day, on an empty folder, over each transport. */
class MainJobTest {
    @TempDir Path temp;

    static Stream<Named<Function<Path, ServerProcess>>> transports() {
        return Stream.of(
                Named.of("stdio", (Path wiki) -> ServerProcess.stdio(wiki)),
                Named.of("http", (Path wiki) -> ServerProcess.http(wiki)));
    }

    @ParameterizedTest
    @MethodSource("transports")
    void emptyFolder_becomesAWikiThatAnAgentKeeps(Function<Path, ServerProcess> start) {
        Path wiki = temp.resolve("wiki");
        try (ServerProcess server = start.apply(wiki)) {
            McpTestClient client = server.client();
            assertThat(call(client, "read_page", Map.of("page", "Home")).text()).contains("wiki");

            ToolAnswer written =
                    call(
                            client,
                            "write_page",
                            Map.of("page", "Design/Auth", "content", "# Auth\n\nTokens expire.\n"));
            String first = revision(written);
            ToolAnswer edited =
                    call(
                            client,
                            "edit_page",
                            Map.of(
                                    "page",
                                    "Design/Auth",
                                    "base_revision",
                                    first,
                                    "edits",
                                    List.of(
                                            Map.of(
                                                    "op",
                                                    "replace",
                                                    "old",
                                                    "expire",
                                                    "new",
                                                    "rotate hourly"))));
            assertThat(revision(edited)).isNotEqualTo(first);
            call(
                    client,
                    "write_page",
                    Map.of("page", "Index", "content", "See [[Design/Auth]].\n"));
            call(client, "move_page", Map.of("page", "Design/Auth", "to", "Security/Tokens"));

            assertThat(call(client, "read_page", Map.of("page", "Index")).text())
                    .contains("[[Security/Tokens]]");
            assertThat(call(client, "search", Map.of("query", "rotating tokens")).text())
                    .contains("Security/Tokens");
            assertThat(call(client, "page_history", Map.of("page", "Security/Tokens")).text())
                    .contains(first);
            assertThat(
                            call(
                                            client,
                                            "read_page",
                                            Map.of("page", "Design/Auth", "revision", first))
                                    .text())
                    .contains("Tokens expire.");
        }
        try (ServerProcess again = start.apply(wiki)) {
            assertThat(call(again.client(), "read_page", Map.of("page", "Security/Tokens")).text())
                    .contains("rotate hourly");
        }
    }

    private static ToolAnswer call(McpTestClient client, String tool, Map<String, ?> arguments) {
        ToolAnswer answer = client.call(tool, arguments);
        assertThat(answer.isError()).as(tool + ": " + answer.text()).isFalse();
        return answer;
    }

    private static String revision(ToolAnswer answer) {
        return String.valueOf(answer.structured().get("revision"));
    }
}
