package dev.holt.render.program;

/** Thrown when a page has no section of the wanted name. The message is shown to readers. */
public final class UnknownPartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what is missing, and what there is instead; plain text without a stop
     */
    public UnknownPartException(String message) {
        super(message);
    }
}
