package dev.holt.protocol;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request for proposals, understood.
 *
 * @param completer what to ask
 * @param typed what the user has typed
 * @param others the arguments already filled in
 */
record CompletionRequest(Completer completer, String typed, Map<String, String> others) {

    /** What stands in braces, without an operator before and modifiers behind. */
    private static final Pattern EXPRESSION = Pattern.compile("\\{[+#./;?&]?([^}*:]+)[^}]*}");

    static CompletionRequest read(Catalog catalog, RequestParams params) {
        RequestParams ref = params.object("ref");
        RequestParams argument = params.object("argument");
        String name = argument.text("name");
        String typed = argument.text("value");
        Map<String, String> others = params.optionalObject("context").optionalTexts("arguments");
        Completer completer =
                switch (ref.text("type")) {
                    case "ref/prompt" ->
                            ofPrompt(PromptArguments.find(catalog, ref, "name"), argument, name);
                    case "ref/resource" -> ofResource(catalog, ref, argument, name);
                    default -> throw ref.refusal("type", "must be ref/prompt or ref/resource");
                };
        return new CompletionRequest(completer, typed, others);
    }

    Completion answer(CallContext context) {
        return completer.complete(typed, others, context);
    }

    private static Completer ofPrompt(
            PromptDefinition prompt, RequestParams argument, String name) {
        List<String> names = prompt.arguments().stream().map(PromptArgument::name).toList();
        return prompt.arguments().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(PromptArgument::completer)
                .orElseThrow(() ->
                        argument.refusal(
                                "name",
                                "is no argument of "
                                        + prompt.name()
                                        + "; "
                                        + PromptArguments.known(names)));
    }

    private static Completer ofResource(
            Catalog catalog, RequestParams ref, RequestParams argument, String name) {
        String uri = ref.text("uri");
        ResourceTemplate template =
                catalog.resources().templates().stream()
                        .filter(each -> each.uriTemplate().equals(uri))
                        .findFirst()
                        .orElseThrow(() -> ref.refusal("uri", "is no template of this server's"));
        @Nullable Completer completer = template.completers().get(name);
        if (completer != null) {
            return completer;
        }
        if (!variables(template.uriTemplate()).contains(name)) {
            throw argument.refusal("name", "is no variable of " + template.uriTemplate());
        }
        return Completer.NONE;
    }

    /** Returns the variables of an RFC 6570 template. */
    private static Set<String> variables(String template) {
        Set<String> names = new LinkedHashSet<>();
        Matcher expressions = EXPRESSION.matcher(template);
        while (expressions.find()) {
            names.addAll(List.of(expressions.group(1).split(",")));
        }
        return names;
    }
}
