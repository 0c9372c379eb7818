package dev.holt.transport.http;

import dev.holt.protocol.AskBehaviour;
import dev.holt.protocol.CallBehaviour;
import dev.holt.protocol.Catalog;
import dev.holt.protocol.ChangesBehaviour;
import dev.holt.protocol.Era;
import dev.holt.protocol.HandshakeBehaviour;
import dev.holt.protocol.McpTestClient;
import dev.holt.protocol.OfferBehaviour;
import dev.holt.protocol.TestServer;
import java.time.Duration;
import org.junit.jupiter.api.Nested;

/** What holds in every era and over every transport, over HTTP. */
class HttpBehaviourTest {

    /** Clients that leave are noticed at the second sign of life, so there are many. */
    private static TestServer start(Catalog catalog) {
        HttpLimits limits =
                HttpLimits.defaults().withSigns(Duration.ofMillis(100), Duration.ofMillis(100));
        HttpServer server =
                HttpServer.start(
                        catalog,
                        HttpOptions.defaults().withAddress("127.0.0.1", 0).withLimits(limits));
        return new TestServer(McpTestClient.overHttp(server.uri()), server);
    }

    /** In sessions. */
    @Nested
    class Sessions {

        @Nested
        class Handshake extends HandshakeBehaviour {
            Handshake() {
                super(HttpBehaviourTest::start);
            }
        }

        @Nested
        class Calls extends CallBehaviour {
            Calls() {
                super(HttpBehaviourTest::start);
            }
        }

        @Nested
        class Offers extends OfferBehaviour {
            Offers() {
                super(HttpBehaviourTest::start);
            }
        }

        @Nested
        class Questions extends AskBehaviour {
            Questions() {
                super(HttpBehaviourTest::start);
            }
        }

        @Nested
        class Changes extends ChangesBehaviour {
            Changes() {
                super(HttpBehaviourTest::start);
            }
        }
    }

    /** Without sessions. */
    @Nested
    class Stateless {

        private static TestServer speak(Catalog catalog) {
            TestServer server = start(catalog);
            return new TestServer(server.client().speaking(Era.STATELESS), server.server());
        }

        @Nested
        class Calls extends CallBehaviour {
            Calls() {
                super(Stateless::speak);
            }
        }

        @Nested
        class Offers extends OfferBehaviour {
            Offers() {
                super(Stateless::speak);
            }
        }

        @Nested
        class Questions extends AskBehaviour {
            Questions() {
                super(Stateless::speak);
            }
        }

        @Nested
        class Changes extends ChangesBehaviour {
            Changes() {
                super(Stateless::speak);
            }
        }
    }
}
