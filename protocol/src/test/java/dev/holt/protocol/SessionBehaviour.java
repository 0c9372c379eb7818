package dev.holt.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holt.protocol.McpTestClient.RpcError;
import dev.holt.protocol.McpTestClient.ToolAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a session does whichever transport carries it; each transport's tests extend this. */
public abstract class SessionBehaviour {

    private static final int INVALID_PARAMS = -32602;

    private final TestCatalog tools = new TestCatalog();
    private final McpTestClient client;

    /** Starts a server and connects a client, which has not done its handshake. */
    protected SessionBehaviour(Connector connector) {
        client = connector.connect(tools.catalog());
    }

    /** How a subclass starts its server. */
    @FunctionalInterface
    public interface Connector {
        /** Returns a client of a new server with this catalog. */
        McpTestClient connect(Catalog catalog);
    }

    /** Ends what the connector started. */
    protected abstract void stop() throws Exception;

    @BeforeEach
    void initialize() {
        client.initialize();
    }

    @AfterEach
    void end() throws Exception {
        tools.release();
        client.close();
        stop();
    }

    @Test
    void listTools_tellsSchemaAndAllFourHints() {
        assertThat(client.request("tools/list", Map.of()).get("tools"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .first()
                .isEqualTo(
                        Map.of(
                                "name", "echo",
                                "title", "echo",
                                "description", "Test echo",
                                "inputSchema",
                                        Map.of(
                                                "type",
                                                "object",
                                                "properties",
                                                Map.of(
                                                        "text",
                                                        Map.of(
                                                                "type",
                                                                "string",
                                                                "description",
                                                                "What to say"),
                                                        "times",
                                                        Map.of(
                                                                "type", "integer", "minimum", 1,
                                                                "maximum", 3, "default", 1)),
                                                "required",
                                                List.of("text"),
                                                "additionalProperties",
                                                false),
                                "annotations",
                                        Map.of(
                                                "readOnlyHint", true,
                                                "destructiveHint", false,
                                                "idempotentHint", true,
                                                "openWorldHint", false)));
    }

    @Test
    void listToolsFromUnknownCursor_isRefused() {
        assertRefused("tools/list", Map.of("cursor", "x"), INVALID_PARAMS, "Unknown cursor");
    }

    @Test
    void call_returnsTextAndFields() {
        ToolAnswer answer = client.call("echo", Map.of("text", "hé", "times", 2));

        assertThat(answer.text()).isEqualTo("héhé");
        assertThat(answer.structured()).isEqualTo(Map.of("length", 2));
        assertThat(answer.isError()).isFalse();
    }

    @Test
    void callWithWrongArguments_isToolErrorNamingEach() {
        ToolAnswer answer = client.call("echo", Map.of("txet", "hi", "times", 4));

        assertThat(answer.isError()).isTrue();
        assertThat(answer.structured()).containsEntry("error", "invalid_arguments");
        assertThat(answer.text()).contains("\"text\" is missing", "\"times\" is 4", "\"txet\"");
    }

    @Test
    void callOfUnknownTool_isRefusedWithNearNames() {
        assertRefused(
                "tools/call",
                Map.of("name", "ecko"),
                INVALID_PARAMS,
                "Unknown tool: ecko. Did you mean echo?");
    }

    @Test
    void callWithoutName_isRefused() {
        assertRefused("tools/call", Map.of(), INVALID_PARAMS, "needs a name");
    }

    @Test
    void callWithArgumentsThatAreNoObject_isRefused() {
        assertRefused(
                "tools/call",
                Map.of("name", "echo", "arguments", List.of("hi")),
                INVALID_PARAMS,
                "arguments must be an object");
    }

    @Test
    void unknownMethod_isRefused() {
        assertRefused("resources/list", Map.of(), -32601, "resources/list");
    }

    @Test
    void ping_answered() {
        assertThat(client.request("ping", Map.of())).isEmpty();
    }

    @Test
    void toolThatRefuses_isToolErrorWithItsCode() {
        ToolAnswer answer = client.call("refuse", Map.of());

        assertThat(answer.isError()).isTrue();
        assertThat(answer.text()).isEqualTo("There is no page X. Create it first.");
        assertThat(answer.structured()).containsEntry("error", "no_such_page");
    }

    @Test
    void toolThatCrashes_tellsNothingOfTheBugAndServerLives() {
        ToolAnswer answer = client.call("crash", Map.of());

        assertThat(answer.isError()).isTrue();
        assertThat(answer.text()).contains("failed unexpectedly").doesNotContain("secret");
        assertThat(client.call("echo", Map.of("text", "hi")).text()).isEqualTo("hi");
    }

    @Test
    void answerThatJsonCannotSay_isErrorAndServerLives() {
        assertRefused("tools/call", Map.of("name", "endless"), -32603, "could not be written");
        assertThat(client.call("echo", Map.of("text", "hi")).text()).isEqualTo("hi");
    }

    @Test
    void idsOfBothTypes_comeBackAsTheyWere() {
        for (Object id : List.of(77, "77", "", -1, 9_007_199_254_740_993L)) {
            assertThat(client.exchange(message(Map.of("id", id, "method", "ping")), id))
                    .containsEntry("id", id);
        }
    }

    @Test
    void progressAskedFor_isToldInOrder() {
        client.request(
                "tools/call", Map.of("name", "count", "_meta", Map.of("progressToken", "t")));

        assertThat(client.notifications())
                .map(each -> each.get("params"))
                .containsExactly(
                        progress(1.0, "step 1"), progress(2.0, "step 2"), progress(3.0, "step 3"));
    }

    @Test
    void progressNotAskedFor_isNotTold() {
        client.call("count", Map.of());

        assertThat(client.notifications()).isEmpty();
    }

    @Test
    void cancelledCall_noticesAndGetsNoAnswer() throws Exception {
        CompletableFuture<Map<String, Object>> call =
                client.requestAsync("c1", "tools/call", Map.of("name", "wait_for_cancel"));
        assertThat(tools.awaitCalls(1)).isTrue();

        client.notify("notifications/cancelled", Map.of("requestId", "c1"));

        assertThat(tools.awaitCancel()).isTrue();
        assertThat(client.request("ping", Map.of())).isEmpty();
        assertThat(call.isDone() && !call.isCompletedExceptionally()).isFalse();
    }

    @Test
    void cancellationOfNothing_isIgnored() {
        client.notify("notifications/cancelled", Map.of("requestId", "never"));
        client.notify("notifications/cancelled", Map.of());
        client.notify("notifications/no_such_thing", Map.of());

        assertThat(client.request("ping", Map.of())).isEmpty();
    }

    @Test
    void thirtySlowCalls_runAtOnce() throws Exception {
        List<CompletableFuture<ToolAnswer>> calls =
                IntStream.range(0, 30).mapToObj(i -> client.callAsync("wait", Map.of())).toList();
        assertThat(tools.awaitCalls(30)).isTrue();

        tools.release();

        assertThat(calls).allSatisfy(each -> assertThat(each.join().text()).isEqualTo("released"));
    }

    @Test
    void slowCall_doesNotDelayAnother() throws Exception {
        CompletableFuture<ToolAnswer> slow = client.callAsync("wait", Map.of());
        assertThat(tools.awaitCalls(1)).isTrue();

        assertThat(client.call("echo", Map.of("text", "quick")).text()).isEqualTo("quick");

        tools.release();
        assertThat(slow.join().text()).isEqualTo("released");
    }

    @Test
    void caller_isKnownToTheTool() {
        assertThat(client.call("whoami", Map.of()).text()).isEqualTo("test-client 1.0 as local");
    }

    private void assertRefused(
            String method, Map<String, ?> params, int code, String partOfMessage) {
        assertThatExceptionOfType(RpcError.class)
                .isThrownBy(() -> client.request(method, params))
                .withMessageContaining(partOfMessage)
                .satisfies(error -> assertThat(error.code()).isEqualTo(code));
    }

    private static Map<String, Object> progress(double done, String message) {
        return Map.of("progressToken", "t", "progress", done, "total", 3.0, "message", message);
    }

    private static byte[] message(Map<String, ?> fields) {
        Map<String, Object> message = new LinkedHashMap<>(fields);
        message.put("jsonrpc", "2.0");
        return JsonMapper.shared().writeValueAsBytes(message);
    }
}
