package dev.holt.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.McpTestClient.ToolAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** How tools are listed and called, in every era and over every transport. */
public abstract class CallBehaviour extends ServerBehaviour {

    private static final int INVALID_PARAMS = -32602;

    protected CallBehaviour(TestServer.Start start) {
        super(start);
    }

    @Test
    void listTools_tellsSchemaAndAllFourHints() {
        assertThat(client().request("tools/list", Map.of()).get("tools"))
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
                                                "openWorldHint", false)));
    }

    @Test
    void listToolsFromUnknownCursor_isRefused() {
        assertRefused("tools/list", Map.of("cursor", "x"), INVALID_PARAMS, "Unknown cursor");
    }

    @Test
    void call_returnsTextAndFields() {
        ToolAnswer answer = client().call("echo", Map.of("text", "hé", "times", 2));

        assertThat(answer.text()).isEqualTo("héhé");
        assertThat(answer.structured()).isEqualTo(Map.of("length", 2));
        assertThat(answer.isError()).isFalse();
    }

    @Test
    void callWithWrongArguments_isToolErrorNamingEach() {
        ToolAnswer answer = client().call("echo", Map.of("txet", "hi", "times", 4));

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
        assertRefused("resources/delete", Map.of(), -32601, "resources/delete");
    }

    @Test
    void methodOfWhatTheServerDoesNotHave_isUnknown() {
        for (String method : List.of("resources/list", "prompts/get", "completion/complete")) {
            assertRefused(method, Map.of(), -32601, method);
        }
    }

    @Test
    void toolThatRefuses_isToolErrorWithItsCode() {
        ToolAnswer answer = client().call("refuse", Map.of());

        assertThat(answer.isError()).isTrue();
        assertThat(answer.text()).isEqualTo("There is no page X. Create it first.");
        assertThat(answer.structured()).containsEntry("error", "no_such_page");
    }

    @Test
    void toolThatCrashes_tellsNothingOfTheBugAndServerLives() {
        ToolAnswer answer = client().call("crash", Map.of());

        assertThat(answer.isError()).isTrue();
        assertThat(answer.text()).contains("failed unexpectedly").doesNotContain("secret");
        assertThat(client().call("echo", Map.of("text", "hi")).text()).isEqualTo("hi");
    }

    @Test
    void answerThatJsonCannotSay_isErrorAndServerLives() {
        assertRefused("tools/call", Map.of("name", "endless"), -32603, "could not be written");
        assertThat(client().call("echo", Map.of("text", "hi")).text()).isEqualTo("hi");
    }

    @Test
    void idsOfBothTypes_comeBackAsTheyWere() {
        for (Object id : List.of(77, "77", "", -1, 9_007_199_254_740_993L)) {
            assertThat(
                            client().requestAsync(
                                            id,
                                            "tools/call",
                                            Map.of(
                                                    "name",
                                                    "echo",
                                                    "arguments",
                                                    Map.of("text", "x"))))
                    .succeedsWithin(Duration.ofMinutes(1));
        }
    }

    @Test
    void progressAskedFor_isToldInOrder() {
        client().request(
                        "tools/call",
                        Map.of("name", "count", "_meta", Map.of("progressToken", "t")));

        assertThat(client().notifications())
                .map(each -> each.get("params"))
                .containsExactly(
                        progress(1.0, "step 1"), progress(2.0, "step 2"), progress(3.0, "step 3"));
    }

    @Test
    void progressNotAskedFor_isNotTold() {
        client().call("count", Map.of());

        assertThat(client().notifications()).isEmpty();
    }

    @Test
    void cancelledCall_noticesAndGetsNoAnswer() throws Exception {
        CompletableFuture<Map<String, Object>> call =
                client().requestAsync("c1", "tools/call", Map.of("name", "wait_for_cancel"));
        assertThat(tools().awaitCalls(1)).isTrue();

        client().cancel("c1");

        assertThat(tools().awaitCancel()).isTrue();
        assertThat(client().call("echo", Map.of("text", "on")).text()).isEqualTo("on");
        assertThat(call.isDone() && !call.isCompletedExceptionally()).isFalse();
    }

    @Test
    void cancellationOfNothing_isIgnored() {
        client().notify("notifications/cancelled", Map.of("requestId", "never"));
        client().notify("notifications/cancelled", Map.of());
        client().notify("notifications/no_such_thing", Map.of());

        assertThat(client().call("echo", Map.of("text", "on")).text()).isEqualTo("on");
    }

    @Test
    void thirtySlowCalls_runAtOnce() throws Exception {
        List<CompletableFuture<ToolAnswer>> calls =
                IntStream.range(0, 30).mapToObj(i -> client().callAsync("wait", Map.of())).toList();
        assertThat(tools().awaitCalls(30)).isTrue();

        tools().release();

        assertThat(calls).allSatisfy(each -> assertThat(each.join().text()).isEqualTo("released"));
    }

    @Test
    void slowCall_doesNotDelayAnother() throws Exception {
        CompletableFuture<ToolAnswer> slow = client().callAsync("wait", Map.of());
        assertThat(tools().awaitCalls(1)).isTrue();

        assertThat(client().call("echo", Map.of("text", "quick")).text()).isEqualTo("quick");

        tools().release();
        assertThat(slow.join().text()).isEqualTo("released");
    }

    @Test
    void caller_isKnownToTheTool() {
        assertThat(client().call("whoami", Map.of()).text()).isEqualTo("test-client 1.0 as local");
    }

    private static Map<String, Object> progress(double done, String message) {
        return Map.of("progressToken", "t", "progress", done, "total", 3.0, "message", message);
    }
}
