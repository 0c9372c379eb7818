package dev.holt.transport.stdio;

import dev.holt.protocol.AskBehaviour;
import dev.holt.protocol.CallBehaviour;
import dev.holt.protocol.Catalog;
import dev.holt.protocol.ChangesBehaviour;
import dev.holt.protocol.Era;
import dev.holt.protocol.HandshakeBehaviour;
import dev.holt.protocol.OfferBehaviour;
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

        @Nested
        class Offers extends OfferBehaviour {
            Offers() {
                super(StdioBehaviourTest::start);
            }
        }

        @Nested
        class Questions extends AskBehaviour {
            Questions() {
                super(StdioBehaviourTest::start);
            }
        }

        @Nested
        class Changes extends ChangesBehaviour {
            Changes() {
                super(StdioBehaviourTest::start);
            }
        }
    }

    /** Without sessions. */
    @Nested
    class Stateless {

        private static TestServer speak(Catalog catalog) {
            return TestServer.of(start(catalog).client().speaking(Era.STATELESS));
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
