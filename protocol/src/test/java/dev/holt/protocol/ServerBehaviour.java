package dev.holt.protocol;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holt.protocol.McpTestClient.RpcError;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A server of {@link TestCatalog} and a client of it, for what holds in every era and over every
 * transport. It is told once, in this class's abstract children; each transport's tests have a
 * concrete child of each for each era.
 */
abstract class ServerBehaviour {

    private final TestCatalog tools = new TestCatalog();
    private final TestServer server;

    ServerBehaviour(TestServer.Start start) {
        server = start.with(tools.catalog());
    }

    /** As the other, with a server of something else. */
    ServerBehaviour(TestServer.Start start, Catalog catalog) {
        server = start.with(catalog);
    }

    @BeforeEach
    void open() {
        client().open();
    }

    @AfterEach
    void end() throws Exception {
        tools.release();
        client().close();
        server.server().close();
    }

    final McpTestClient client() {
        return server.client();
    }

    final TestCatalog tools() {
        return tools;
    }

    final RpcError assertRefused(
            String method, Map<String, ?> params, int code, String partOfMessage) {
        RpcError[] seen = new RpcError[1];
        assertThatExceptionOfType(RpcError.class)
                .isThrownBy(() -> client().request(method, params))
                .withMessageContaining(partOfMessage)
                .satisfies(error -> seen[0] = error)
                .extracting(RpcError::code)
                .isEqualTo(code);
        return seen[0];
    }
}
