package dev.holt.transport.http;

import static dev.holt.protocol.ErrorCode.INTERNAL_ERROR;
import static dev.holt.protocol.ErrorCode.INVALID_REQUEST;

import dev.holt.protocol.Message;

/** A request that is not let through: its HTTP status, and the error that the body tells. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int FIRST_SERVER_STATUS = 500;

    /** When a client may come again that found no room, in seconds. */
    static final String RETRY_SECONDS = "1";

    private final int status;
    private final transient Message.Failure error;

    /** A refusal with a plain sentence as its reason. */
    Refused(int status, String reason) {
        this(
                status,
                new Message.Failure(
                        null,
                        status < FIRST_SERVER_STATUS ? INVALID_REQUEST : INTERNAL_ERROR,
                        reason));
    }

    Refused(int status, Message.Failure error) {
        super(error.message());
        this.status = status;
        this.error = error;
    }

    /** What clients hear once the server is about to end. */
    static Refused stopping() {
        return new Refused(503, "The server is stopping; try again");
    }

    int status() {
        return status;
    }

    Message.Failure error() {
        return error;
    }
}
