package dev.holt.protocol;

/**
 * A text that a prompt takes.
 *
 * @param name its name on the wire
 * @param description what to fill in
 * @param required whether it must be there
 * @param completer proposes values
 */
public record PromptArgument(
        String name, String description, boolean required, Completer completer) {}
