package dev.holt.protocol.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.Catalog;
import dev.holt.protocol.Content;
import dev.holt.protocol.InputSchema;
import dev.holt.protocol.Message;
import dev.holt.protocol.Principal;
import dev.holt.protocol.PromptDefinition;
import dev.holt.protocol.PromptText;
import dev.holt.protocol.TestCatalog;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What sessions of each version get to see of content that came after it. */
class KnownContentTest {

    private static final Content LINK =
            new Content.Link("wiki://page/a", "a", Optional.empty(), Optional.empty());
    private static final Content SOUND = new Content.Audio(new byte[] {1, 2}, "audio/wav");
    private static final List<Content> ALL =
            List.of(
                    new Content.Text("Found one."),
                    new Content.Image(new byte[] {3}, "image/png"),
                    SOUND,
                    new Content.Resource("wiki://page/b", "text/markdown", "# B"),
                    LINK);

    private final KeptMessages replies = new KeptMessages();

    @ParameterizedTest
    @CsvSource({
        "2024-11-05, text image text resource",
        "2025-03-26, text image audio resource",
        "2025-06-18, text image audio resource resource_link",
        "2025-11-25, text image audio resource resource_link"
    })
    void answerToACall_hasTheKindsOfContentOfItsVersion(String version, String kinds)
            throws Exception {
        Map<String, Object> answer = callIn(version, "all");

        assertThat(pieces(answer).stream().map(piece -> (String) piece.get("type")))
                .containsExactly(kinds.split(" "));
        assertThat(answer).containsEntry("structuredContent", Map.of("count", 5));
    }

    @Test
    void soundForAClientThatKnowsNone_isToldOf() throws Exception {
        assertThat(String.valueOf(pieces(callIn("2024-11-05", "all")).get(2).get("text")))
                .contains("sound", "audio/wav");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-11-05", "2025-03-26"})
    void linkThatStandsAlone_isWrittenAsText(String version) throws Exception {
        assertThat(pieces(callIn(version, "link")))
                .containsExactly(Map.of("type", "text", "text", "a: wiki://page/a"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-11-05, text text",
        "2025-03-26, audio text",
        "2025-06-18, audio resource_link",
        "2025-11-25, audio resource_link"
    })
    void promptsMessages_haveTheKindsOfContentOfTheVersion(String version, String kinds)
            throws Exception {
        Map<String, Object> answer = ask(version, "prompts/get", "show");

        assertThat(KnownContent.object(answer).get("messages"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .map(line ->
                        KnownContent.object(KnownContent.object(line).get("content")).get("type"))
                .containsExactly((Object[]) kinds.split(" "));
    }

    @Test
    void versionThatIsNotSpoken_getsTheContentOfTheOneItIsOffered() throws Exception {
        assertThat(pieces(callIn("2023-01-01", "link")).getFirst())
                .containsEntry("type", "resource_link");
    }

    private Map<String, Object> callIn(String version, String tool) throws InterruptedException {
        return ask(version, "tools/call", tool);
    }

    private Map<String, Object> ask(String version, String method, String name)
            throws InterruptedException {
        LegacySession session =
                new SessionServer(catalog(), SessionOptions.forStreams()).open(replies);
        Map<String, Object> handshake =
                Map.of("protocolVersion", version, "capabilities", Map.of());
        session.initialize(new Message.Request(0, "initialize", handshake), Principal.LOCAL);
        session.handle(
                new Message.Request(1, method, Map.of("name", name)), replies, Principal.LOCAL);
        return KnownContent.object(((Message.Result) replies.next()).result());
    }

    private static List<Map<String, Object>> pieces(Map<String, Object> answer) {
        return answer.get("content") instanceof List<?> pieces
                ? pieces.stream().map(KnownContent::object).toList()
                : List.of();
    }

    private static Catalog catalog() {
        return new Catalog(
                        "test-server",
                        "1.2.3",
                        "Look.",
                        List.of(
                                TestCatalog.tool(
                                        "all",
                                        InputSchema.object(),
                                        (arguments, context) ->
                                                ToolResult.of(ALL, Map.of("count", ALL.size()))),
                                TestCatalog.tool(
                                        "link",
                                        InputSchema.object(),
                                        (arguments, context) ->
                                                ToolResult.of(List.of(LINK), Map.of()))))
                .withPrompts(
                        List.of(
                                new PromptDefinition(
                                        "show",
                                        ToolGroup.READ,
                                        "Show",
                                        "Shows all",
                                        List.of(),
                                        (arguments, context) ->
                                                new PromptText(
                                                        "", List.of(line(SOUND), line(LINK))))));
    }

    private static PromptText.Line line(Content content) {
        return new PromptText.Line(PromptText.Role.USER, content);
    }
}
