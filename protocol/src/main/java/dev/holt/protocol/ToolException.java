package dev.holt.protocol;

import java.util.Map;

/** A failure that a caller can do something about, thrown by a {@link ToolHandler}. */
public final class ToolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, Object> extra;

    /**
     * A failure with nothing but its message.
     *
     * @param code a stable name for the kind of failure, such as {@code unknown_page}
     * @param message the thing, the reason and the remedy
     */
    public ToolException(String code, String message) {
        this(code, message, Map.of());
    }

    /** As {@link #ToolException(String, String)}, with further fields for programs. */
    public ToolException(String code, String message, Map<String, Object> extra) {
        super(message);
        this.code = code;
        this.extra = extra;
    }

    /** Returns the stable name for the kind of failure. */
    public String code() {
        return code;
    }

    /** Returns the answer that shows this failure. */
    public ToolResult result() {
        return ToolResult.error(code, message(), extra);
    }

    private String message() {
        String message = getMessage();
        return message == null ? code : message;
    }
}
