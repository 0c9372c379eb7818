package dev.holt.protocol;

import java.util.Map;

/**
 * What a client answered to a {@link ClientRequest}.
 *
 * @param fields the result as it was sent; not checked beyond being a JSON object
 */
public record ClientAnswer(Map<String, Object> fields) {

    /** Returns whether the user agreed to an elicitation, rather than declining or closing it. */
    public boolean accepted() {
        return "accept".equals(fields.get("action"));
    }

    /** Returns what the user filled in; empty if nothing. */
    public Map<?, ?> content() {
        return fields.get("content") instanceof Map<?, ?> map ? map : Map.of();
    }
}
