package dev.holt.protocol;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON-RPC message of any protocol era, as the values that JSON has. */
public sealed interface Message {

    /**
     * Something a peer wants an answer to.
     *
     * @param id a {@link String}, {@link Integer} or {@link Long}, unique among the sender's open
     *     requests
     * @param method what is asked
     * @param params its arguments; empty when there were none
     */
    record Request(Object id, String method, Map<String, Object> params) implements Message {}

    /** Something a peer says and wants no answer to. */
    record Notification(String method, Map<String, Object> params) implements Message {}

    /** What a request is answered with. */
    sealed interface Answer extends Message {
        /** Returns the request's id, or null when it is not known. */
        @Nullable Object id();
    }

    /**
     * The good answer to a request.
     *
     * @param result a map of what JSON has; see {@link Json}
     */
    record Result(Object id, Object result) implements Answer {}

    /**
     * The answer to a request that failed.
     *
     * <p>MCP's schema leaves the id out when it could not be read, where plain JSON-RPC writes
     * null; clients that check against the schema refuse the null.
     *
     * @param id the request's id, or null when it is not known
     * @param code a JSON-RPC error code
     * @param message what is wrong, without internals of the server
     * @param data more about it for programs, if any
     */
    record Failure(@Nullable Object id, int code, String message, Map<String, Object> data)
            implements Answer {
        /** A failure that needs no further data. */
        public Failure(@Nullable Object id, int code, String message) {
            this(id, code, message, Map.of());
        }
    }
}
