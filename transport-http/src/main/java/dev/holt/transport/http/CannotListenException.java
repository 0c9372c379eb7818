package dev.holt.transport.http;

/**
 * An address that the server may not or cannot bind; the message gives the reason and the remedy.
 */
public final class CannotListenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotListenException(String message) {
        super(message);
    }

    CannotListenException(String message, Throwable cause) {
        super(message, cause);
    }
}
