package dev.holt.protocol;

/** The JSON-RPC error codes of MCP. */
public final class ErrorCode {

    /** The message is not JSON. */
    public static final int PARSE_ERROR = -32700;

    /** The JSON is not a message, or the message may not be sent now. */
    public static final int INVALID_REQUEST = -32600;

    /** There is no such method. */
    public static final int METHOD_NOT_FOUND = -32601;

    /** The params are not what the method takes. */
    public static final int INVALID_PARAMS = -32602;

    /** The server failed. */
    public static final int INTERNAL_ERROR = -32603;

    private ErrorCode() {}
}
