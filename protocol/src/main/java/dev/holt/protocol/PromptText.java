package dev.holt.protocol;

import java.util.List;

/**
 * What a prompt puts into the conversation.
 *
 * @param description what it is about this time
 * @param messages in order
 */
public record PromptText(String description, List<Line> messages) {

    public PromptText {
        messages = List.copyOf(messages);
    }

    /** Who speaks. */
    public enum Role {
        USER,
        ASSISTANT
    }

    /** One message. */
    public record Line(Role role, Content content) {}
}
