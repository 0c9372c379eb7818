package dev.holt.protocol.modern;

import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.Message;

/** The error codes that MCP has from 2026-07-28 on, beside those of JSON-RPC. */
public final class StatelessErrorCode {

    /** An HTTP header is missing, malformed or says something else than the message. */
    public static final int HEADER_MISMATCH = -32020;

    /** The client would have to be able to do something that it did not declare. */
    public static final int MISSING_CAPABILITY = -32021;

    /** The server does not speak the request's protocol version. */
    public static final int UNSUPPORTED_VERSION = -32022;

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private StatelessErrorCode() {}

    /**
     * Returns the HTTP status of an answer, where nothing was sent before it.
     *
     * <p>A {@link RequestRefusedException} knows better: a request without proper {@code _meta} is
     * 400, any other with wrong params is 200, and both have the same code.
     */
    public static int httpStatus(Message answer) {
        if (!(answer instanceof Message.Failure failure)) {
            return OK;
        }
        return switch (failure.code()) {
            case ErrorCode.METHOD_NOT_FOUND -> NOT_FOUND;
            case HEADER_MISMATCH, MISSING_CAPABILITY, UNSUPPORTED_VERSION -> BAD_REQUEST;
            default -> OK;
        };
    }
}
