package dev.holt.protocol.modern;

import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.Message;
import dev.holt.protocol.ProtocolException;

/** A request that is not even begun, with the answer to it. */
public final class RequestRefusedException extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int BAD_REQUEST = 400;

    private final transient Message.Failure answer;

    RequestRefusedException(Object id, ProtocolException reason) {
        super(reason.text());
        this.answer = reason.answerTo(id);
    }

    /** Returns the error to send. */
    public Message.Failure answer() {
        return answer;
    }

    /** Returns the status of the error, where it is sent over HTTP: 400 or 404. */
    public int httpStatus() {
        return answer.code() == ErrorCode.METHOD_NOT_FOUND
                ? StatelessErrorCode.httpStatus(answer)
                : BAD_REQUEST;
    }
}
