package dev.holt.protocol;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which kinds of things a catalog has, so that clients are told of those alone.
 *
 * @param resources whether anything can be read by URI
 * @param prompts whether there are prompts
 * @param completions whether anything proposes values
 * @param changes whether changes are told
 */
record Offer(boolean resources, boolean prompts, boolean completions, boolean changes) {

    static Offer of(Catalog catalog) {
        boolean completions =
                catalog.prompts().stream()
                                .flatMap(prompt -> prompt.arguments().stream())
                                .anyMatch(argument -> !argument.completer().equals(Completer.NONE))
                        || catalog.resources().templates().stream()
                                .anyMatch(template -> !template.completers().isEmpty());
        return new Offer(
                !catalog.resources().equals(ResourceSource.NONE),
                !catalog.prompts().isEmpty(),
                completions,
                !catalog.changes().equals(ChangeSource.NEVER));
    }

    boolean has(String method) {
        return switch (method) {
            case "tools/list", "tools/call" -> true;
            case "resources/list", "resources/templates/list", "resources/read" -> resources;
            case "prompts/list", "prompts/get" -> prompts;
            case "completion/complete" -> completions;
            default -> false;
        };
    }

    Map<String, Object> capabilities() {
        Map<String, Object> capabilities = new LinkedHashMap<>();
        capabilities.put("tools", Map.of("listChanged", changes));
        if (resources) {
            capabilities.put("resources", Map.of("subscribe", changes, "listChanged", changes));
        }
        if (prompts) {
            capabilities.put("prompts", Map.of("listChanged", changes));
        }
        if (completions) {
            capabilities.put("completions", Map.of());
        }
        return Collections.unmodifiableMap(capabilities);
    }
}
