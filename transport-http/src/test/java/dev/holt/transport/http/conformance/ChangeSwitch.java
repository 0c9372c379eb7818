package dev.holt.transport.http.conformance;

import static dev.holt.transport.http.conformance.Samples.tool;

import dev.holt.protocol.Change;
import dev.holt.protocol.ChangeSource;
import dev.holt.protocol.Interest;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolHandler;
import dev.holt.protocol.ToolResult;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Changes that happen when a tool is called. */
final class ChangeSwitch implements ChangeSource {

    private final Set<Listening> listeners = ConcurrentHashMap.newKeySet();

    private record Listening(Interest interest, Consumer<Change> listener) {}

    @Override
    public Watch watch(Interest interest, Consumer<Change> listener) {
        Listening listening = new Listening(interest, listener);
        listeners.add(listening);
        return () -> listeners.remove(listening);
    }

    List<ToolDefinition> tools() {
        return List.of(
                tool(
                        "test_trigger_tool_change",
                        "Makes the list of tools another.",
                        telling(new Change.Tools())),
                tool(
                        "test_trigger_prompt_change",
                        "Makes the list of prompts another.",
                        telling(new Change.Prompts())));
    }

    private ToolHandler telling(Change change) {
        return (arguments, context) -> {
            listeners.stream()
                    .filter(each -> wants(each.interest(), change))
                    .forEach(each -> each.listener().accept(change));
            return ToolResult.of("Changed");
        };
    }

    private static boolean wants(Interest interest, Change change) {
        return switch (change) {
            case Change.Tools tools -> interest.tools();
            case Change.Prompts prompts -> interest.prompts();
            case Change.Resources resources -> interest.resources();
            case Change.Updated updated -> interest.uris().contains(updated.uri());
        };
    }
}
