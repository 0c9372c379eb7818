package dev.holt.protocol;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** How the test client reaches a server. */
interface TestWire extends AutoCloseable {

    /** Sends one message; ends with the answer that has this id, or that has none. */
    CompletableFuture<Map<String, Object>> send(byte[] message, @Nullable Object id);

    /** Sends one message that has no answer. */
    void notify(byte[] message);

    List<Map<String, Object>> notifications();

    @Override
    void close();
}
