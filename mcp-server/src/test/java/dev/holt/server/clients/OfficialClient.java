package dev.holt.server.clients;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A client made by others; requests and results are those of the protocol. */
interface OfficialClient extends AutoCloseable {

    /**
     * Sends a request by the client's own function for it.
     *
     * @throws ClientError when the client reports an error
     */
    JsonNode request(String method, Map<String, ?> params);

    @Override
    void close();

    /** Calls a tool. */
    default JsonNode call(String tool, Map<String, ?> arguments) {
        return request("tools/call", Map.of("name", tool, "arguments", arguments));
    }

    /** An error that a client reported. */
    final class ClientError extends RuntimeException {
        private static final long serialVersionUID = 1;

        ClientError(String message) {
            super(message);
        }
    }
}
