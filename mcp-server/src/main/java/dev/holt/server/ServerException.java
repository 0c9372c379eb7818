package dev.holt.server;

/** A command that can't do its work for a reason that the person at the terminal can mend. */
final class ServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ServerException(String message) {
        super(message);
    }
}
