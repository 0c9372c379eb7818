package dev.holt.protocol;

import java.util.Map;

/** A request that is answered with a JSON-RPC error rather than a result. */
public class ProtocolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;
    private final transient Map<String, Object> data;

    /** An error with a code of {@link ErrorCode} and a text for the client. */
    public ProtocolException(int code, String message) {
        this(code, message, Map.of());
    }

    /** An error that tells programs more in {@code data}. */
    public ProtocolException(int code, String message, Map<String, Object> data) {
        super(message);
        this.code = code;
        this.data = data;
    }

    /** Returns the JSON-RPC error code. */
    public int code() {
        return code;
    }

    /** Returns what is wrong, as the client is told. */
    public String text() {
        return String.valueOf(getMessage());
    }

    /** Returns what programs are told beside the text; empty if nothing. */
    public Map<String, Object> data() {
        return data;
    }

    /** Returns the answer to the request with this id. */
    public Message.Failure answerTo(Object id) {
        return new Message.Failure(id, code, text(), data);
    }
}
