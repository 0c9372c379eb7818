package dev.holt.protocol;

import java.util.Map;

/** Proposes values for an argument while a user types it. */
@FunctionalInterface
public interface Completer {

    /** Proposes nothing. */
    Completer NONE = (typed, others, context) -> Completion.NONE;

    /**
     * Returns proposals, best first.
     *
     * @param typed what the user has typed so far; may be empty
     * @param others the arguments already filled in, by name
     */
    Completion complete(String typed, Map<String, String> others, CallContext context);
}
