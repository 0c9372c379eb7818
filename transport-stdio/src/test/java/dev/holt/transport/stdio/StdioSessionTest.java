package dev.holt.transport.stdio;

import dev.holt.protocol.HandshakeBehaviour;
import dev.holt.protocol.SessionBehaviour;
import org.junit.jupiter.api.Nested;

/** What every transport's sessions do, over stdio. */
class StdioSessionTest {

    @Nested
    class Session extends SessionBehaviour {

        Session() {
            super(catalog -> RunningServer.start(catalog, StdioOptions.defaults()).client());
        }

        /** The server ends with its client's stream. */
        @Override
        protected void stop() {}
    }

    @Nested
    class Handshake extends HandshakeBehaviour {

        Handshake() {
            super(catalog -> RunningServer.start(catalog, StdioOptions.defaults()).client());
        }

        /** The server ends with its client's stream. */
        @Override
        protected void stop() {}
    }
}
