package dev.holt.protocol;

/** A call to a tool that is not on offer; the message gives the reason and the remedy. */
public final class UnknownToolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownToolException(String message) {
        super(message);
    }
}
