package dev.holt.transport.http.login;

/** A token file that cannot be used; the message names it, the line, and the remedy. */
public final class TokenFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TokenFileException(String message) {
        super(message);
    }

    TokenFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
