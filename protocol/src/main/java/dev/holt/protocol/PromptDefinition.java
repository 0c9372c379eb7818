package dev.holt.protocol;

import java.util.List;

/**
 * A prompt as a value: a task that a user can pick, and what makes its text.
 *
 * @param name what clients ask for, of {@code a-z 0-9 _}
 * @param group the tool group without which it makes no sense
 * @param title a short name for people
 * @param description what it is for
 * @param arguments what the user fills in
 * @param handler the work behind it
 */
public record PromptDefinition(
        String name,
        ToolGroup group,
        String title,
        String description,
        List<PromptArgument> arguments,
        PromptHandler handler) {

    public PromptDefinition {
        arguments = List.copyOf(arguments);
    }
}
