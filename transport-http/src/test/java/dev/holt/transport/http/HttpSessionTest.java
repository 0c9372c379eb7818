package dev.holt.transport.http;

import dev.holt.protocol.Catalog;
import dev.holt.protocol.HandshakeBehaviour;
import dev.holt.protocol.McpTestClient;
import dev.holt.protocol.SessionBehaviour;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Nested;

/** What every transport's sessions do, over HTTP. */
class HttpSessionTest {

    private final Deque<HttpServer> servers = new ArrayDeque<>();

    private McpTestClient connect(Catalog catalog) {
        servers.push(HttpServer.start(catalog, HttpOptions.defaults().withAddress("127.0.0.1", 0)));
        return McpTestClient.overHttp(servers.element().uri());
    }

    @Nested
    class Session extends SessionBehaviour {

        Session() {
            super(HttpSessionTest.this::connect);
        }

        @Override
        protected void stop() {
            servers.pop().close();
        }
    }

    @Nested
    class Handshake extends HandshakeBehaviour {

        Handshake() {
            super(HttpSessionTest.this::connect);
        }

        @Override
        protected void stop() {
            servers.pop().close();
        }
    }
}
