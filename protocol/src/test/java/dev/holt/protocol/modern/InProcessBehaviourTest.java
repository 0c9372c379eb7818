package dev.holt.protocol.modern;

import dev.holt.protocol.AskBehaviour;
import dev.holt.protocol.CallBehaviour;
import dev.holt.protocol.Catalog;
import dev.holt.protocol.ChangesBehaviour;
import dev.holt.protocol.McpTestClient;
import dev.holt.protocol.OfferBehaviour;
import dev.holt.protocol.TestServer;
import org.junit.jupiter.api.Nested;

/** What holds in every era and over every transport, without a transport. */
class InProcessBehaviourTest {

    private static TestServer start(Catalog catalog) {
        return TestServer.of(
                McpTestClient.of(new StatelessServer(catalog, StatelessOptions.defaults())));
    }

    @Nested
    class Calls extends CallBehaviour {
        Calls() {
            super(InProcessBehaviourTest::start);
        }
    }

    @Nested
    class Offers extends OfferBehaviour {
        Offers() {
            super(InProcessBehaviourTest::start);
        }
    }

    @Nested
    class Questions extends AskBehaviour {
        Questions() {
            super(InProcessBehaviourTest::start);
        }
    }

    @Nested
    class Changes extends ChangesBehaviour {
        Changes() {
            super(InProcessBehaviourTest::start);
        }
    }
}
