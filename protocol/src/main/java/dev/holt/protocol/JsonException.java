package dev.holt.protocol;

import tools.jackson.core.JacksonException;

/** Says why a text is not JSON, or a value cannot be written as JSON. */
public final class JsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    JsonException(String reason) {
        super(reason);
        this.line = 0;
    }

    JsonException(String reason, JacksonException cause) {
        super(reason, cause);
        this.line = cause.getLocation() == null ? 0 : Math.max(0, cause.getLocation().getLineNr());
    }

    /** Returns the line of the text where it stops being JSON, counted from 1; 0 if unknown. */
    public int line() {
        return line;
    }
}
