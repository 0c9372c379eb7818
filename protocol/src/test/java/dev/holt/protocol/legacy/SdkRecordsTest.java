package dev.holt.protocol.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.Catalog;
import dev.holt.protocol.Change;
import dev.holt.protocol.Content;
import dev.holt.protocol.InputSchema;
import dev.holt.protocol.LogLevel;
import dev.holt.protocol.Message;
import dev.holt.protocol.MessageCodec;
import dev.holt.protocol.Principal;
import dev.holt.protocol.TestCatalog;
import dev.holt.protocol.TestOffer;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolResult;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever a session sends, as the official SDK reads it: its records take every field, and have
 * nothing to add when they are written again.
 */
class SdkRecordsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final McpJsonMapper SDK = new JacksonMcpJsonMapper(JSON);
    private static final Map<String, Object> ASKABLE =
            Map.of(
                    "protocolVersion",
                    "2025-11-25",
                    "capabilities",
                    Map.of("elicitation", Map.of(), "sampling", Map.of(), "roots", Map.of()));

    private final TestOffer offer = new TestOffer();
    private final KeptMessages unsolicited = new KeptMessages();
    private final KeptMessages replies = new KeptMessages();

    static Stream<Arguments> results() {
        return Stream.of(
                Arguments.of("tools/list", Map.of(), McpSchema.ListToolsResult.class),
                Arguments.of("resources/list", Map.of(), McpSchema.ListResourcesResult.class),
                Arguments.of(
                        "resources/templates/list",
                        Map.of(),
                        McpSchema.ListResourceTemplatesResult.class),
                Arguments.of(
                        "resources/read",
                        Map.of("uri", TestOffer.NOTE),
                        McpSchema.ReadResourceResult.class),
                Arguments.of(
                        "resources/read",
                        Map.of("uri", "test://note/image"),
                        McpSchema.ReadResourceResult.class),
                Arguments.of("prompts/list", Map.of(), McpSchema.ListPromptsResult.class),
                Arguments.of(
                        "prompts/get",
                        Map.of("name", "greet", "arguments", Map.of("name", "Ada")),
                        McpSchema.GetPromptResult.class),
                Arguments.of(
                        "completion/complete",
                        Map.of(
                                "ref",
                                Map.of("type", "ref/prompt", "name", "greet"),
                                "argument",
                                Map.of("name", "name", "value", "n")),
                        McpSchema.CompleteResult.class));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("results")
    void result_isReadWhole(String method, Map<String, Object> params, Class<?> type)
            throws Exception {
        session(offer.catalog())
                .handle(new Message.Request(1, method, params), replies, Principal.LOCAL);

        assertReadWhole(next(replies).get("result"), type);
    }

    @Test
    void handshake_isReadWhole() throws Exception {
        LegacySession session =
                new SessionServer(offer.catalog(), SessionOptions.forStreams()).open(unsolicited);

        session.handle(new Message.Request(0, "initialize", ASKABLE), replies, Principal.LOCAL);

        assertReadWhole(next(replies).get("result"), McpSchema.InitializeResult.class);
    }

    @Test
    void contentOfEveryKind_isReadWhole() throws Exception {
        List<Content> all =
                List.of(
                        new Content.Text("Found"),
                        new Content.Image(new byte[] {3}, "image/png"),
                        new Content.Audio(new byte[] {1, 2}, "audio/wav"),
                        new Content.Resource("wiki://page/b", "text/markdown", "# B"),
                        new Content.Blob("wiki://file/c", "application/pdf", new byte[] {4}),
                        new Content.Link(
                                "wiki://page/a",
                                "a",
                                Optional.of("text/markdown"),
                                Optional.of(9L)));
        Catalog catalog =
                catalog(
                        TestCatalog.tool(
                                "all",
                                InputSchema.object(),
                                (arguments, context) -> {
                                    context.progress(1, 2, "half");
                                    context.log(LogLevel.WARNING, "trouble");
                                    return ToolResult.of(all, Map.of("count", all.size()));
                                }));

        session(catalog)
                .handle(
                        new Message.Request(
                                1,
                                "tools/call",
                                Map.of("name", "all", "_meta", Map.of("progressToken", "t"))),
                        replies,
                        Principal.LOCAL);

        assertReadWhole(next(replies).get("params"), McpSchema.ProgressNotification.class);
        assertReadWhole(next(replies).get("params"), McpSchema.LoggingMessageNotification.class);
        assertReadWhole(next(replies).get("result"), McpSchema.CallToolResult.class);
    }

    @Test
    void error_isReadWhole() throws Exception {
        session(offer.catalog())
                .handle(
                        new Message.Request(1, "resources/read", Map.of("uri", "test://none")),
                        replies,
                        Principal.LOCAL);

        assertReadWhole(next(replies).get("error"), McpSchema.JSONRPCResponse.JSONRPCError.class);
    }

    @Test
    void questionsOfEveryKind_areReadWhole() throws Exception {
        LegacySession session = session(offer.catalog());
        CompletableFuture<Void> call =
                CompletableFuture.runAsync(
                        () ->
                                session.handle(
                                        new Message.Request(
                                                1, "tools/call", Map.of("name", "ask_all")),
                                        replies,
                                        Principal.LOCAL),
                        Thread::startVirtualThread);

        JsonNode form = next(replies).get("params");
        McpSchema.ElicitFormRequest read =
                SDK.readValue(form.toString(), McpSchema.ElicitFormRequest.class);
        // The SDK reads such requests, but fails to write them with Jackson 3.
        assertThat(Map.of("message", read.message(), "requestedSchema", read.requestedSchema()))
                .isEqualTo(JSON.treeToValue(form, Map.class));
        assertReadWhole(next(replies).get("params"), McpSchema.CreateMessageRequest.class);
        assertThat(next(replies).get("method").stringValue())
                .isEqualTo(McpSchema.METHOD_ROOTS_LIST);
        session.close();
        call.join();
    }

    @Test
    void changeOfAResource_isReadWhole() throws Exception {
        LegacySession session = session(offer.catalog());
        session.handle(
                new Message.Request(1, "resources/subscribe", Map.of("uri", TestOffer.NOTE)),
                replies,
                Principal.LOCAL);

        offer.changes().fireAtAll(new Change.Updated(TestOffer.NOTE));

        assertReadWhole(
                next(unsolicited).get("params"), McpSchema.ResourcesUpdatedNotification.class);
    }

    private LegacySession session(Catalog catalog) {
        LegacySession session =
                new SessionServer(catalog, SessionOptions.forStreams()).open(unsolicited);
        session.initialize(new Message.Request(0, "initialize", ASKABLE), Principal.LOCAL);
        return session;
    }

    private static Catalog catalog(ToolDefinition tool) {
        return new Catalog("test-server", "1.2.3", "Look.", List.of(tool));
    }

    /** Returns the next message, which the SDK must take for one. */
    private static JsonNode next(KeptMessages messages) throws Exception {
        String line = new MessageCodec().encode(messages.next()).toString(StandardCharsets.UTF_8);
        assertReadWhole(JSON.readTree(line), McpSchema.deserializeJsonRpcMessage(SDK, line));
        return JSON.readTree(line);
    }

    private static void assertReadWhole(JsonNode sent, Class<?> type) throws IOException {
        assertReadWhole(sent, SDK.readValue(sent.toString(), type));
    }

    private static void assertReadWhole(JsonNode sent, Object read) throws IOException {
        assertThat(JSON.readTree(SDK.writeValueAsString(read))).isEqualTo(sent);
    }
}
