package dev.holt.protocol;

import org.jspecify.annotations.Nullable;

/** A message that is not a JSON-RPC message of MCP; carries what the answer says. */
public final class MessageException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message.Failure answer;

    MessageException(int code, String message) {
        this(null, code, message);
    }

    /** A message whose id is known, or null. */
    public MessageException(@Nullable Object id, int code, String message) {
        super(message);
        this.answer = new Message.Failure(id, code, message);
    }

    /** Returns the error to send back. */
    public Message.Failure answer() {
        return answer;
    }
}
