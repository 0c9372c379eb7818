package dev.holt.protocol;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** How the test client reaches a server; what comes unasked goes to the client's inbox. */
interface TestWire extends AutoCloseable {

    /**
     * A message that has an answer.
     *
     * @param id of the answer, or null if it will have none
     * @param headers what the message says about itself, where the wire has headers
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and nobody changes them
    record Outgoing(byte[] body, @Nullable Object id, Map<String, String> headers) {}

    /** Sends one message; ends with its answer. */
    CompletableFuture<Map<String, Object>> send(Outgoing message);

    /** Sends one message that has no answer. */
    void notify(byte[] message);

    /** Closes the stream of a request's answer; returns whether there are such streams. */
    boolean abandon(Object id);

    /** Opens what carries messages that belong to no request, if that is something of its own. */
    void openStream();

    @Override
    void close();
}
