package dev.holt.transport.stdio;

import dev.holt.protocol.CallBehaviour;
import dev.holt.protocol.Catalog;
import dev.holt.protocol.HandshakeBehaviour;
import dev.holt.protocol.TestServer;
import org.junit.jupiter.api.Nested;

/** What holds in every era and over every transport, over stdio. */
class StdioBehaviourTest {

    private static TestServer start(Catalog catalog) {
        return TestServer.of(RunningServer.start(catalog, StdioOptions.defaults()).client());
    }

    /** In sessions. */
    @Nested
    class Sessions {

        @Nested
        class Handshake extends HandshakeBehaviour {
            Handshake() {
                super(StdioBehaviourTest::start);
            }
        }

        @Nested
        class Calls extends CallBehaviour {
            Calls() {
                super(StdioBehaviourTest::start);
            }
        }
    }
}
