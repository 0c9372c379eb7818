package dev.holt.protocol.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.LiveObjects;
import dev.holt.protocol.Message;
import dev.holt.protocol.Principal;
import dev.holt.protocol.TestOffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What sessions leave in memory: nothing, once they are closed. */
class LiveSessionsTest {

    private static final int SESSIONS = 100;
    private static final String SESSION = LegacySession.class.getName();

    private final TestOffer offer = new TestOffer();
    private final SessionServer server =
            new SessionServer(offer.catalog(), SessionOptions.forStreams());

    @Test
    void closedSessions_leaveNothing() {
        Map<String, Long> before = LiveObjects.ofClients();
        List<LegacySession> open = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            open.add(used());
        }
        assertThat(LiveObjects.moreThanNow(before)).containsEntry(SESSION, (long) SESSIONS);

        open.forEach(LegacySession::close);
        open.clear();

        assertThat(LiveObjects.moreThan(before)).isEmpty();
    }

    private LegacySession used() {
        KeptMessages replies = new KeptMessages();
        LegacySession session = server.open(new KeptMessages());
        session.initialize(
                new Message.Request(0, "initialize", Map.of("protocolVersion", "2025-11-25")),
                Principal.LOCAL);
        session.handle(
                new Message.Request(1, "resources/subscribe", Map.of("uri", TestOffer.NOTE)),
                replies,
                Principal.LOCAL);
        session.handle(
                new Message.Request(2, "tools/call", Map.of("name", "log")),
                replies,
                Principal.LOCAL);
        return session;
    }
}
