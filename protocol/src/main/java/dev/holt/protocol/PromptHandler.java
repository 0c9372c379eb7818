package dev.holt.protocol;

import java.util.Map;

/** The work behind a prompt. */
@FunctionalInterface
public interface PromptHandler {

    /**
     * Returns the messages.
     *
     * @param arguments by name; all required ones are there and none that is not defined
     * @throws ProtocolException when an argument's value makes no sense
     */
    PromptText get(Map<String, String> arguments, CallContext context);
}
