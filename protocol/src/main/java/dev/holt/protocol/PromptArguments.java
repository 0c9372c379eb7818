package dev.holt.protocol;

import java.util.List;
import java.util.Map;

/** What a client fills into a prompt, checked against what the prompt takes. */
final class PromptArguments {

    private static final int NEAR = 3;

    private PromptArguments() {}

    /** Returns the prompt that a field names. */
    static PromptDefinition find(Catalog catalog, RequestParams params, String field) {
        String name = params.text(field);
        return catalog.prompts().stream()
                .filter(prompt -> prompt.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(catalog, name));
    }

    /** Returns the arguments of {@code prompts/get}. */
    static Map<String, String> check(PromptDefinition prompt, RequestParams params) {
        Map<String, String> texts = params.optionalTexts("arguments");
        RequestParams arguments = params.optionalObject("arguments");
        List<String> names = prompt.arguments().stream().map(PromptArgument::name).toList();
        for (String sent : texts.keySet()) {
            if (!names.contains(sent)) {
                throw arguments.refusal(sent, "is unknown; " + known(names));
            }
        }
        for (PromptArgument argument : prompt.arguments()) {
            if (argument.required()) {
                arguments.text(argument.name());
            }
        }
        return texts;
    }

    static String known(List<String> names) {
        return names.isEmpty() ? "there are none" : "there are: " + String.join(", ", names);
    }

    private static ProtocolException unknown(Catalog catalog, String name) {
        List<String> names = catalog.prompts().stream().map(PromptDefinition::name).toList();
        List<String> near = NearNames.of(name, names, NEAR);
        return new ProtocolException(
                ErrorCode.INVALID_PARAMS,
                "Unknown prompt: "
                        + ShownValue.shorten(name)
                        + ". "
                        + (near.isEmpty()
                                ? "See prompts/list for what there is."
                                : "Did you mean " + String.join(", ", near) + "?"));
    }
}
