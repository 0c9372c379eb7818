package dev.holt.transport.http.conformance;

import static dev.holt.transport.http.conformance.AskingTools.form;
import static dev.holt.transport.http.conformance.AskingTools.sampling;
import static dev.holt.transport.http.conformance.Samples.tool;

import dev.holt.protocol.CallContext;
import dev.holt.protocol.ClientAnswer;
import dev.holt.protocol.ClientRequest;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tools whose questions are answered by calling them again. */
final class RoundTripTools {

    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> FLAG = Map.of("type", "boolean");

    private RoundTripTools() {}

    static List<ToolDefinition> all() {
        String prefix = "test_input_required_result_";
        return List.of(
                asking(
                        prefix + "elicitation",
                        "Hello, ",
                        Map.of("user_name", form("What is your name?", Map.of("name", TEXT)))),
                asking(
                        prefix + "sampling",
                        "The model says ",
                        Map.of("capital_question", sampling("What is the capital of France?"))),
                asking(
                        prefix + "list_roots",
                        "Your roots: ",
                        Map.of("client_roots", new ClientRequest.Roots())),
                asking(
                        prefix + "request_state",
                        "state-ok: ",
                        Map.of("confirm", form("Please confirm", Map.of("ok", FLAG)))),
                asking(
                        prefix + "tampered_state",
                        "Confirmed: ",
                        Map.of("confirm", form("Please confirm", Map.of("ok", FLAG)))),
                asking(
                        prefix + "multiple_inputs",
                        "All there: ",
                        Map.of(
                                "user_name",
                                form("What is your name?", Map.of("name", TEXT)),
                                "greeting",
                                sampling("Generate a greeting"),
                                "client_roots",
                                new ClientRequest.Roots())),
                tool(
                        prefix + "multi_round",
                        "Asks twice, one after the other.",
                        (arguments, context) -> twoRounds(context)),
                tool(
                        prefix + "capabilities",
                        "Asks only what the client can answer.",
                        (arguments, context) -> whatItCan(context)));
    }

    private static ToolDefinition asking(
            String name, String lead, Map<String, ClientRequest> questions) {
        return tool(
                name,
                "Asks before it answers.",
                (arguments, context) -> ToolResult.of(lead + said(context.ask(questions))));
    }

    private static ToolResult twoRounds(CallContext context) {
        Map<String, ClientAnswer> name =
                context.ask(
                        Map.of("step1", form("Step 1: What is your name?", Map.of("name", TEXT))));
        Map<String, ClientAnswer> color =
                context.ask(
                        Map.of(
                                "step2",
                                form(
                                        "Step 2: What is your favorite color?",
                                        Map.of("color", TEXT))));
        return ToolResult.of(said(name) + " likes " + said(color));
    }

    private static ToolResult whatItCan(CallContext context) {
        Map<String, ClientRequest> questions = new LinkedHashMap<>();
        if (context.canAsk(ClientRequest.Elicitation.class)) {
            questions.put("user_name", form("What is your name?", Map.of("name", TEXT)));
        }
        if (context.canAsk(ClientRequest.Sampling.class)) {
            questions.put("greeting", sampling("Generate a greeting"));
        }
        return ToolResult.of(said(context.ask(questions)));
    }

    private static String said(Map<String, ClientAnswer> answers) {
        return answers.values().stream().map(ClientAnswer::fields).toList().toString();
    }
}
