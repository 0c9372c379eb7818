package dev.holt.transport.http.conformance;

import static dev.holt.transport.http.conformance.AskingTools.form;

import dev.holt.protocol.Completer;
import dev.holt.protocol.Completion;
import dev.holt.protocol.Content;
import dev.holt.protocol.PromptArgument;
import dev.holt.protocol.PromptDefinition;
import dev.holt.protocol.PromptHandler;
import dev.holt.protocol.PromptText;
import dev.holt.protocol.ToolGroup;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Prompts with each kind of content, with arguments, and with a question of their own. */
final class FixturePrompts {

    private FixturePrompts() {}

    static List<PromptDefinition> all() {
        return List.of(
                prompt(
                        "test_simple_prompt",
                        List.of(),
                        (arguments, context) -> said("This is a simple prompt for testing.")),
                prompt(
                        "test_prompt_with_arguments",
                        List.of(argument("arg1"), argument("arg2")),
                        (arguments, context) ->
                                said(
                                        "Prompt with arguments: arg1='%s', arg2='%s'"
                                                .formatted(
                                                        arguments.get("arg1"),
                                                        arguments.get("arg2")))),
                prompt(
                        "test_prompt_with_embedded_resource",
                        List.of(argument("resourceUri")),
                        (arguments, context) ->
                                said(
                                        new Content.Resource(
                                                arguments.getOrDefault("resourceUri", ""),
                                                "text/plain",
                                                "Embedded resource content for testing."),
                                        "Please process the embedded resource above.")),
                prompt(
                        "test_prompt_with_image",
                        List.of(),
                        (arguments, context) ->
                                said(
                                        new Content.Image(Samples.png(), "image/png"),
                                        "Please analyze the image above.")),
                prompt(
                        "test_input_required_result_prompt",
                        List.of(),
                        (arguments, context) ->
                                said(
                                        String.valueOf(
                                                context.ask(
                                                        Map.of(
                                                                "user_context",
                                                                form(
                                                                        "What context should the"
                                                                                + " prompt use?",
                                                                        Map.of(
                                                                                "context",
                                                                                Map.of(
                                                                                        "type",
                                                                                        "string")))))))));
    }

    private static PromptDefinition prompt(
            String name, List<PromptArgument> arguments, PromptHandler handler) {
        return new PromptDefinition(name, ToolGroup.READ, name, "A fixture", arguments, handler);
    }

    private static PromptArgument argument(String name) {
        Completer places =
                (typed, others, context) ->
                        Completion.of(
                                Stream.of("paris", "park", "party")
                                        .filter(place -> place.startsWith(typed))
                                        .toList());
        return new PromptArgument(name, "A text", true, places);
    }

    private static PromptText said(String text) {
        return new PromptText("A fixture", List.of(line(new Content.Text(text))));
    }

    private static PromptText said(Content first, String text) {
        return new PromptText("A fixture", List.of(line(first), line(new Content.Text(text))));
    }

    private static PromptText.Line line(Content content) {
        return new PromptText.Line(PromptText.Role.USER, content);
    }
}
