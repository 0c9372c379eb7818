package dev.holt.server.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.server.clients.ConnectedClient.Answer;
import dev.holt.server.clients.OfficialClient.ClientError;
import dev.holt.wiki.TestWiki;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a client that stays connected can do besides, in a wiki where {@value #LINKS} pages link to
 * the page Hub.
 */
record ConnectedScenario(ConnectedClient client, TestWiki wiki) {
    static final int LINKS = 12;

    void server_isIntroduced(String version) {
        assertThat(client.version()).isEqualTo(version);
        assertThat(client.instructions())
                .contains("Holt is a shared wiki", "base_revision", "Tool groups: read");
    }

    void pageNames_areCompleted() {
        JsonNode completed =
                client.request(
                        "completion/complete",
                        Map.of(
                                "ref",
                                Map.of("type", "ref/resource", "uri", "wiki://page/{+path}"),
                                "argument",
                                Map.of("name", "path", "value", "day 1")));

        assertThat(completed.at("/completion/values").valueStream().map(JsonNode::asString))
                .containsExactly("Notes/Day 1", "Notes/Day 10", "Notes/Day 11");
    }

    void commitByGit_isAnnounced() throws IOException {
        client.follow("wiki://page/Hub");
        Files.writeString(wiki.folder().resolve("Hub.md"), "# Hub\n\nBy hand.\n");
        wiki.git("commit", "-qam", "Edit by hand");

        client.awaitUpdate("wiki://page/Hub");

        assertThat(client.call("read_page", Map.of("page", "Hub")).toString()).contains("By hand.");
    }

    void userGivesUp_callEndsAndChangesNothing() {
        client.answerWith(Answer.ABORT);

        assertThatThrownBy(this::delete).isInstanceOf(ClientError.class);

        assertThat(client.call("read_page", Map.of("page", "Hub")).path("isError").asBoolean())
                .isFalse();
    }

    void userIsAsked_andDecides() {
        client.answerWith(Answer.DECLINE);
        JsonNode declined = delete();
        assertThat(declined.path("isError").asBoolean()).isTrue();
        assertAsked();
        assertThat(wiki.head().findPage("Hub")).isPresent();

        client.answerWith(Answer.ACCEPT);
        JsonNode accepted = delete();
        assertThat(accepted.path("isError").asBoolean()).as(accepted.toString()).isFalse();
        assertAsked();
        assertThat(wiki.head().findPage("Hub")).isEmpty();
    }

    private void assertAsked() {
        List<String> questions = client.questions();
        assertThat(questions).hasSize(1);
        assertThat(questions.getFirst()).contains("Hub", String.valueOf(LINKS));
    }

    private JsonNode delete() {
        return client.call(
                "delete_page",
                Map.of("page", "Hub", "base_revision", wiki.head().revision().abbreviated()));
    }
}
