package dev.holt.protocol;

/** Says why a text is not JSON, or a value cannot be written as JSON. */
public final class JsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JsonException(String reason) {
        super(reason);
    }

    JsonException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
