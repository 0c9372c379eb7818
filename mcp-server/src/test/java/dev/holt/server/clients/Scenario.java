package dev.holt.server.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.server.clients.OfficialClient.ClientError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What every client can do with a wiki, whether it stays connected or not. */
record Scenario(OfficialClient client) {
    private static final Path TOOLS = Path.of("..", "docs", "tools.md");
    private static final String NOT_SERVED_UNASKED = "## Group `debug`";
    private static final Pattern TOOL = Pattern.compile("^### `([a-z_]+)`$", Pattern.MULTILINE);
    private static final String PAGE = "Betrieb/Größe & Sicherung";
    private static final String URI = "wiki://page/Betrieb/Gr%C3%B6%C3%9Fe%20%26%20Sicherung";

    void tools_areThoseOfTheDocument() {
        JsonNode tools = client.request("tools/list", Map.of()).path("tools");

        assertThat(names(tools)).containsExactlyElementsOf(documentedTools());
        assertThat(tools.valueStream())
                .allSatisfy(tool -> {
                    assertThat(tool.at("/inputSchema/type").asString()).isEqualTo("object");
                    assertThat(tool.at("/annotations/readOnlyHint").isBoolean()).isTrue();
                });
    }

    private static List<String> documentedTools() {
        try {
            String served = Files.readString(TOOLS).split(NOT_SERVED_UNASKED, 2)[0];
            return TOOL.matcher(served).results().map(row -> row.group(1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the revision at which the page was written. */
    String page_isWritten() {
        return revision(
                client.call(
                        "write_page",
                        Map.of("page", PAGE, "content", "# Sicherung\n\nUm 02:00 Uhr. ✓\n")));
    }

    void staleEdit_isAConflictThatShowsBothSides(String written) {
        assertThat(revision(replace(written, "03:30"))).isNotEqualTo(written);

        JsonNode stale = replace(written, "04:00");

        assertThat(stale.path("isError").asBoolean()).isTrue();
        assertThat(text(stale)).contains("03:30", "04:00");
    }

    private JsonNode replace(String base, String time) {
        return client.call(
                "edit_page",
                Map.of(
                        "page",
                        PAGE,
                        "base_revision",
                        base,
                        "edits",
                        List.of(Map.of("op", "replace", "old", "02:00", "new", time))));
    }

    void pageJustEdited_isReadFoundAndHasItsHistory(String written) {
        JsonNode read = client.call("read_page", Map.of("page", PAGE));
        assertThat(read.at("/content/0/text").asString())
                .isEqualTo("# Sicherung\n\nUm 03:30 Uhr. ✓\n")
                .isEqualTo(read.at("/structuredContent/content").asString());

        assertThat(text(client.call("search", Map.of("query", "Sicherung 03:30")))).contains(PAGE);
        assertThat(text(client.call("page_history", Map.of("page", PAGE))))
                .contains(written, revision(read));
    }

    void pages_areResourcesNowAndAsTheyWere(String written) {
        JsonNode listed = client.request("resources/list", Map.of()).path("resources");
        assertThat(listed.valueStream().map(each -> each.path("uri").asString()))
                .contains("wiki://recent", "wiki://index", URI);
        assertThat(
                        client.request("resources/templates/list", Map.of())
                                .path("resourceTemplates")
                                .valueStream()
                                .map(each -> each.path("uriTemplate").asString()))
                .contains("wiki://page/{+path}", "wiki://page/{+path}?revision={revision}");

        assertThat(resource(URI)).isEqualTo("# Sicherung\n\nUm 03:30 Uhr. ✓\n");
        assertThat(resource(URI + "?revision=" + written)).contains("02:00");
        assertThatThrownBy(() -> resource("wiki://page/Betrieb/Nichts"))
                .isInstanceOf(ClientError.class)
                .hasMessageContaining("Betrieb/Nichts");
    }

    private String resource(String uri) {
        return client.request("resources/read", Map.of("uri", uri))
                .at("/contents/0/text")
                .asString();
    }

    void prompts_areListedAndMade() {
        assertThat(names(client.request("prompts/list", Map.of()).path("prompts")))
                .contains("catch_up", "research", "tend_wiki");
        JsonNode made =
                client.request(
                        "prompts/get",
                        Map.of("name", "catch_up", "arguments", Map.of("since", "2025-01-01")));
        assertThat(made.at("/messages/0/content/text").asString()).contains(PAGE);
    }

    /** For clients that cannot ask their user: Hub is a page that so many links lead to. */
    void userCannotBeAsked_numberOfLinksConfirms(String base, int links) {
        Map<String, Object> deletion = Map.of("page", "Hub", "base_revision", base);
        assertThat(text(client.call("delete_page", deletion))).contains("confirm=" + links);

        Map<String, Object> confirmed =
                Map.of("page", "Hub", "base_revision", base, "confirm", links);
        assertThat(revision(client.call("delete_page", confirmed))).isNotEqualTo(base);
    }

    private static List<String> names(JsonNode list) {
        return list.valueStream().map(each -> each.path("name").asString()).toList();
    }

    static String text(JsonNode result) {
        return result.path("content").toString();
    }

    static String revision(JsonNode result) {
        String revision = result.at("/structuredContent/revision").asString();
        assertThat(revision).as(result.toString()).matches("[0-9a-f]{12}");
        return revision;
    }
}
