package dev.holt.protocol.modern;

import java.util.List;

/** The headers of the HTTP request that carried a message. */
@FunctionalInterface
public interface HeaderSource {

    /**
     * Returns all values of a header, in order; empty when it was not sent.
     *
     * @param name in any case
     */
    List<String> values(String name);
}
