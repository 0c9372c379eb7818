package dev.holt.protocol;

import org.jspecify.annotations.Nullable;

/** A message that is not a JSON-RPC message of MCP; carries what the answer says. */
public final class MessageException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ErrorMessage answer;

    MessageException(int code, String message) {
        this(null, code, message);
    }

    MessageException(@Nullable Object id, int code, String message) {
        super(message);
        this.answer = new ErrorMessage(id, code, message);
    }

    /** Returns the error to send back. */
    public ErrorMessage answer() {
        return answer;
    }
}
