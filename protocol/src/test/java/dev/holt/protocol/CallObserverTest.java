package dev.holt.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an observer hears of calls, and what a handler knows of their traces. */
class CallObserverTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final Map<String, Object> TRACED =
            Map.of("_meta", Map.of("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"));

    private final List<String> heard = new ArrayList<>();
    private final List<Optional<TraceContext>> traces = new ArrayList<>();
    private final TestCallContext caller = new TestCallContext();
    private final CatalogMethods methods =
            new CatalogMethods(
                    new Catalog(
                                    "s",
                                    "1",
                                    "",
                                    List.of(
                                            tool("good", (in, call) -> ToolResult.of("good")),
                                            tool(
                                                    "bad",
                                                    (in, call) ->
                                                            ToolResult.error(
                                                                    "no", "No.", Map.of())),
                                            tool("bug", (in, call) -> bug()),
                                            tool("asks", (in, call) -> suspend()),
                                            tool(
                                                    "traced",
                                                    (in, call) -> {
                                                        traces.add(call.trace());
                                                        return ToolResult.of(call.clientName());
                                                    })))
                            .observedBy(new Listening()));

    @Test
    void eachEnd_isToldApart() {
        call("good");
        call("bad");
        call("bug");
        assertThatThrownBy(() -> call("asks")).isInstanceOf(CallSuspended.class);
        assertThatThrownBy(() -> call("none")).isInstanceOf(ProtocolException.class);
        caller.cancel();
        call("good");

        assertThat(heard)
                .containsExactly(
                        "began good", "good ok",
                        "began bad", "bad tool_error",
                        "began bug", "bug failed",
                        "began asks", "asks asked",
                        "began unknown", "unknown refused",
                        "began good", "good cancelled");
    }

    @Test
    void otherMethods_haveNoTool() {
        methods.call("tools/list", Map.of(), caller);

        assertThat(heard).containsExactly("began tools/list", "tools/list ok");
    }

    @Test
    void era_isThatOfTheRequest() {
        Map<String, Object> stateless = Map.of("_meta", Map.of(Era.VERSION_KEY, "2026-07-28"));
        List<Era> eras = new ArrayList<>();
        CatalogMethods both =
                new CatalogMethods(
                        new TestCatalog()
                                .catalog()
                                .observedBy(
                                        new CallObserver() {
                                            @Override
                                            public void began(ObservedCall call) {
                                                eras.add(call.era());
                                            }

                                            @Override
                                            public void ended(
                                                    ObservedCall call,
                                                    CallOutcome outcome,
                                                    Duration time) {}
                                        }));
        both.call("tools/list", stateless, caller);
        both.call("tools/list", Map.of(), caller);

        assertThat(eras).containsExactly(Era.STATELESS, Era.SESSIONS);
    }

    @Test
    void handler_knowsTheTraceAndTheRestOfItsCall() {
        MethodResult result =
                methods.call(
                        "tools/call",
                        Map.of("name", "traced", "_meta", TRACED.get("_meta")),
                        caller);
        call("traced");

        assertThat(result.fields().toString()).contains("test-client");
        assertThat(traces)
                .containsExactly(
                        Optional.of(new TraceContext(TRACE, "00f067aa0ba902b7", true, "")),
                        Optional.empty());
    }

    private MethodResult call(String tool) {
        return methods.call("tools/call", Map.of("name", tool), caller);
    }

    private static ToolDefinition tool(String name, ToolHandler handler) {
        return TestCatalog.tool(name, InputSchema.object(), handler);
    }

    private static ToolResult bug() {
        throw new IllegalStateException("a bug");
    }

    private static ToolResult suspend() {
        throw new Suspended();
    }

    private static final class Suspended extends CallSuspended {
        private static final long serialVersionUID = 1L;

        private Suspended() {
            super("waits");
        }
    }

    private final class Listening implements CallObserver {
        @Override
        public void began(ObservedCall call) {
            heard.add("began " + name(call));
        }

        @Override
        public void ended(ObservedCall call, CallOutcome outcome, Duration time) {
            heard.add(name(call) + " " + outcome.label());
        }

        private static String name(ObservedCall call) {
            return call.tool().isEmpty() ? call.method() : call.tool();
        }
    }
}
