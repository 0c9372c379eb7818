package dev.holt.transport.http.conformance;

import static dev.holt.transport.http.conformance.Samples.tool;

import dev.holt.protocol.Arguments;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.ClientAnswer;
import dev.holt.protocol.ClientRequest;
import dev.holt.protocol.InputSchema;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolResult;
import dev.holt.protocol.ValueSchema;
import java.util.List;
import java.util.Map;

/** Tools that ask the client or its user one thing and tell what came back. */
final class AskingTools {

    private AskingTools() {}

    static List<ToolDefinition> all() {
        return List.of(
                tool(
                        "test_sampling",
                        "Has the client's model write something.",
                        InputSchema.object().required("prompt", ValueSchema.string("What")),
                        AskingTools::sample),
                tool(
                        "test_elicitation",
                        "Asks the user for a name and an address.",
                        InputSchema.object().required("message", ValueSchema.string("What")),
                        AskingTools::elicit),
                tool(
                        "test_elicitation_sep1034_defaults",
                        "Asks with a default for each kind of field.",
                        (arguments, context) -> completed(context, defaults())),
                tool(
                        "test_elicitation_sep1330_enums",
                        "Asks with each kind of choice.",
                        (arguments, context) -> completed(context, choices())),
                tool(
                        "test_streaming_elicitation",
                        "Asks the user to agree.",
                        (arguments, context) ->
                                completed(context, Map.of("ok", Map.of("type", "boolean")))),
                tool(
                        "test_missing_capability",
                        "Needs a client that can sample.",
                        (arguments, context) -> answer(context, sampling("Say hello"))));
    }

    static ClientRequest.Sampling sampling(String prompt) {
        return new ClientRequest.Sampling(
                Map.of(
                        "messages",
                        List.of(
                                Map.of(
                                        "role",
                                        "user",
                                        "content",
                                        Map.of("type", "text", "text", prompt))),
                        "maxTokens",
                        100));
    }

    /** A form whose fields are all to be filled in. */
    static ClientRequest.Elicitation form(String message, Map<String, Object> fields) {
        return new ClientRequest.Elicitation(
                message,
                Map.of(
                        "type",
                        "object",
                        "properties",
                        fields,
                        "required",
                        fields.keySet().stream().sorted().toList()));
    }

    private static ToolResult sample(Arguments arguments, CallContext context) {
        return answer(context, sampling(arguments.string("prompt")));
    }

    private static ToolResult answer(CallContext context, ClientRequest request) {
        return ToolResult.of("LLM response: " + ask(context, request).fields().get("content"));
    }

    private static ToolResult elicit(Arguments arguments, CallContext context) {
        Map<String, Object> fields =
                Map.of(
                        "username",
                        Map.of("type", "string", "description", "User's response"),
                        "email",
                        Map.of("type", "string", "description", "User's email address"));
        ClientAnswer answer = ask(context, form(arguments.string("message"), fields));
        return ToolResult.of(
                "User response: action="
                        + answer.fields().get("action")
                        + ", content="
                        + answer.content());
    }

    private static ToolResult completed(CallContext context, Map<String, Object> fields) {
        ClientAnswer answer = ask(context, form("Please fill this in", fields));
        return ToolResult.of(
                "Elicitation completed: action="
                        + answer.fields().get("action")
                        + ", content="
                        + answer.content());
    }

    private static ClientAnswer ask(CallContext context, ClientRequest request) {
        ClientAnswer answer = context.ask(Map.of("answer", request)).get("answer");
        if (answer == null) {
            throw new IllegalStateException("A question without an answer");
        }
        return answer;
    }

    private static Map<String, Object> defaults() {
        return Map.of(
                "name", Map.of("type", "string", "default", "John Doe"),
                "age", Map.of("type", "integer", "default", 30),
                "score", Map.of("type", "number", "default", 95.5),
                "status",
                        Map.of(
                                "type",
                                "string",
                                "enum",
                                List.of("active", "inactive", "pending"),
                                "default",
                                "active"),
                "verified", Map.of("type", "boolean", "default", true));
    }

    private static Map<String, Object> choices() {
        List<String> options = List.of("option1", "option2", "option3");
        List<Map<String, String>> titled =
                List.of(
                        Map.of("const", "value1", "title", "First Option"),
                        Map.of("const", "value2", "title", "Second Option"),
                        Map.of("const", "value3", "title", "Third Option"));
        return Map.of(
                "untitledSingle", Map.of("type", "string", "enum", options),
                "titledSingle", Map.of("type", "string", "oneOf", titled),
                "legacyEnum",
                        Map.of(
                                "type",
                                "string",
                                "enum",
                                List.of("opt1", "opt2", "opt3"),
                                "enumNames",
                                List.of("Option One", "Option Two", "Option Three")),
                "untitledMulti",
                        Map.of("type", "array", "items", Map.of("type", "string", "enum", options)),
                "titledMulti", Map.of("type", "array", "items", Map.of("anyOf", titled)));
    }
}
