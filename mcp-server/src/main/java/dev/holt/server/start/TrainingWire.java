package dev.holt.server.start;

import java.util.Map;

/** Carries JSON-RPC messages to a server in training, one after the other. */
interface TrainingWire {
    /**
     * Sends a request and waits for its answer; what else the server says meanwhile is ignored.
     *
     * @throws TrainingException when the server ends or says something else
     */
    Map<String, Object> ask(Map<String, Object> request);

    /** Sends a notification. */
    void tell(Map<String, Object> notification);
}
