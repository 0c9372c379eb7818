package dev.holt.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.protocol.Era;
import dev.holt.protocol.McpTestClient;
import dev.holt.protocol.McpTestClient.RpcError;
import dev.holt.protocol.McpTestClient.ToolAnswer;
import dev.holt.wiki.TestWiki;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Resources, prompts, completions, news and questions of the wiki, over each wire in each era. */
class WikiSurfaceTest {
    private final TestWiki wiki = TestWiki.withWorkTree();

    static Stream<Arguments> wires() {
        return Stream.of(Era.values())
                .flatMap(era -> Stream.of(Arguments.of("stdio", era), Arguments.of("http", era)));
    }

    @AfterEach
    void close() {
        wiki.close();
    }

    private ServerProcess start(String wire, Era era) {
        return start(wire, era, client -> {});
    }

    private ServerProcess start(String wire, Era era, Consumer<McpTestClient> prepared) {
        Path folder = wiki.folder();
        ServerProcess server =
                wire.equals("http")
                        ? ServerProcess.http(folder, prepared)
                        : ServerProcess.stdio(folder, prepared);
        server.client().speaking(era);
        return server;
    }

    private void fill() {
        Map<String, String> pages = new TreeMap<>();
        pages.put("Hub", "# Hub\n\n## Part one\n\nText.\n");
        for (int i = 0; i < 12; i++) {
            pages.put("Notes/Day " + i, "See [[Hub]].\n");
        }
        wiki.writeAll(pages);
        wiki.git("reset", "-q", "--hard");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("wires")
    void resourcesPromptsAndCompletions_areServed(String wire, Era era) {
        fill();
        try (ServerProcess server = start(wire, era)) {
            McpTestClient client = server.client();

            assertThat(client.request("resources/list", Map.of()).toString())
                    .contains("wiki://page/Notes/Day%203", "wiki://recent", "lastModified");
            assertThat(client.request("resources/templates/list", Map.of()).toString())
                    .contains("wiki://page/{+path}?revision={revision}");
            assertThat(read(client, "wiki://page/Hub#part-one")).contains("## Part one");
            assertThat(read(client, "wiki://index")).contains("Notes/ (12 pages)");
            assertThatThrownBy(() -> read(client, "wiki://page/Hubb"))
                    .isInstanceOf(RpcError.class)
                    .hasMessageContaining("'Hub'");
            assertThat(client.request("prompts/list", Map.of()).toString())
                    .contains("catch_up", "research", "tend_wiki");
            assertThat(
                            client.request(
                                            "prompts/get",
                                            Map.of(
                                                    "name",
                                                    "catch_up",
                                                    "arguments",
                                                    Map.of("since", "2025-01-01")))
                                    .toString())
                    .contains("Write 13 pages");
            assertThat(
                            client.request(
                                            "completion/complete",
                                            Map.of(
                                                    "ref",
                                                    Map.of(
                                                            "type",
                                                            "ref/resource",
                                                            "uri",
                                                            "wiki://page/{+path}"),
                                                    "argument",
                                                    Map.of("name", "path", "value", "day 1")))
                                    .toString())
                    .contains("Notes/Day 1", "Notes/Day 11")
                    .doesNotContain("Hub");
        }
    }

    private static String read(McpTestClient client, String uri) {
        return client.request("resources/read", Map.of("uri", uri)).toString();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("wires")
    void changesByHoltAndByGit_areAnnounced(String wire, Era era) throws Exception {
        fill();
        try (ServerProcess server = start(wire, era)) {
            McpTestClient client = server.client();
            client.follow("wiki://page/Hub", "wiki://index/New");

            client.call("write_page", Map.of("page", "New/Page", "content", "x\n"));
            client.awaitNotification(each -> isUpdate(each, "wiki://index/New"));
            client.awaitNotification(
                    each -> "notifications/resources/list_changed".equals(each.get("method")));

            Files.writeString(wiki.folder().resolve("Hub.md"), "# Hub\n\nBy hand.\n");
            wiki.git("commit", "-qam", "Edit by hand");
            client.awaitNotification(each -> isUpdate(each, "wiki://page/Hub"));
        }
    }

    private static boolean isUpdate(Map<String, Object> notification, String uri) {
        return "notifications/resources/updated".equals(notification.get("method"))
                && notification.get("params") instanceof Map<?, ?> params
                && uri.equals(params.get("uri"));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("wires")
    void deletionThatBreaksManyLinks_asksTheUser(String wire, Era era) {
        fill();
        Map<String, Object> deletion =
                Map.of("page", "Hub", "base_revision", wiki.head().revision().abbreviated());

        // Without the capability it is refused with what to send.
        try (ServerProcess server = start(wire, era)) {
            assertThat(server.client().call("delete_page", deletion).text()).contains("confirm=12");
        }
        for (String action : List.of("decline", "accept")) {
            try (ServerProcess server =
                    start(
                            wire,
                            era,
                            client ->
                                    client.declare(
                                            Map.of("elicitation", Map.of("form", Map.of())),
                                            question ->
                                                    Map.of(
                                                            "action",
                                                            action,
                                                            "content",
                                                            Map.of("confirm", true))))) {
                ToolAnswer answer = server.client().call("delete_page", deletion);
                assertThat(answer.isError()).isEqualTo(action.equals("decline"));
            }
            assertThat(wiki.head().findPage("Hub").isPresent()).isEqualTo(action.equals("decline"));
        }
    }
}
