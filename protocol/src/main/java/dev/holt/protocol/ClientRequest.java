package dev.holt.protocol;

import java.util.Map;

/** Something a handler wants from the client before it can go on. */
public sealed interface ClientRequest {

    /**
     * A question to the user.
     *
     * @param message what to ask
     * @param schema the form to fill in: a JSON Schema object of plain fields
     */
    record Elicitation(String message, Map<String, Object> schema) implements ClientRequest {}

    /**
     * A text to be written by the client's model.
     *
     * @param params the params of {@code sampling/createMessage}
     */
    record Sampling(Map<String, Object> params) implements ClientRequest {}

    /** The folders the client works in. */
    record Roots() implements ClientRequest {}
}
