package dev.holt.server.start;

import java.io.Serial;

/** No cache was made; the message says why. Nothing depends on one but the time of a start. */
public final class TrainingException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    TrainingException(String message) {
        super(message);
    }

    TrainingException(String message, Throwable cause) {
        super(message, cause);
    }
}
