package dev.holt.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToolDispatcherTest {

    private final TestCallContext caller = new TestCallContext();

    @Test
    void goodCall_isAnsweredByTheHandler() {
        ToolResult result = call((arguments, context) -> ToolResult.of("done", Map.of("n", 1)));

        assertThat(result.content()).containsExactly(new Content.Text("done"));
        assertThat(result.structured()).contains(Map.of("n", 1));
    }

    @Test
    void argumentExceptionOfHandler_isToolErrorWithEveryProblem() {
        ToolResult result =
                call((arguments, context) -> {
                    throw new ArgumentException(List.of("a is wrong", "b as well"));
                });

        assertThat(result.isError()).isTrue();
        assertThat(result.content()).containsExactly(new Content.Text("a is wrong.\nb as well."));
        assertThat(result.structured().orElseThrow()).containsEntry("error", "invalid_arguments");
    }

    @Test
    void toolException_keepsItsFurtherFields() {
        ToolResult result =
                call((arguments, context) -> {
                    throw new ToolException("conflict", "Changed.", Map.of("revision", "1"));
                });

        assertThat(result.structured())
                .contains(Map.of("error", "conflict", "message", "Changed.", "revision", "1"));
    }

    @Test
    void errorOfTheMachine_isInternalErrorToo() {
        ToolResult result =
                call((arguments, context) -> {
                    throw new StackOverflowError("deep");
                });

        assertThat(result.structured().orElseThrow()).containsEntry("error", "internal_error");
    }

    @Test
    void unknownTool_isNoToolResult() {
        assertThatExceptionOfType(UnknownToolException.class)
                .isThrownBy(() ->
                        new ToolDispatcher(new Catalog("s", "1", "", List.of()))
                                .call("nope", Map.of(), caller));
    }

    private ToolResult call(ToolHandler handler) {
        Catalog catalog =
                new Catalog(
                        "s",
                        "1",
                        "",
                        List.of(TestCatalog.tool("t", InputSchema.object(), handler)));
        return new ToolDispatcher(catalog).call("t", Map.of(), caller);
    }
}
