package dev.holt.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.Message;
import dev.holt.protocol.MessageCodec;
import dev.holt.protocol.Principal;
import dev.holt.protocol.TestCatalog;
import dev.holt.protocol.legacy.SessionOptions;
import dev.holt.protocol.legacy.SessionServer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HttpSessionsTest {

    private static final Duration IDLE = Duration.ofMinutes(30);

    private final AtomicLong nanos = new AtomicLong();
    private final HttpSessions sessions =
            new HttpSessions(
                    new SessionServer(new TestCatalog().catalog(), SessionOptions.forHttp()),
                    HttpLimits.defaults().with(new HttpLimits.Counts(1, 1, 2, 1, 1, 10_000)),
                    nanos::get);

    @Test
    void sessionIdleForTheLimit_isThere() {
        String id = open();
        nanos.addAndGet(IDLE.toNanos());

        assertThat(sessions.find(id)).isPresent();
    }

    @Test
    void sessionIdleOnePastTheLimit_isGone() {
        String id = open();
        nanos.addAndGet(IDLE.toNanos() + 1);

        assertThat(sessions.find(id)).isEmpty();
    }

    @Test
    void use_beginsTheIdleTimeAnew() {
        String id = open();
        nanos.addAndGet(IDLE.toNanos());
        OpenSession session = sessions.find(id).orElseThrow();
        session.enter();
        session.leave();
        nanos.addAndGet(IDLE.toNanos());

        assertThat(sessions.find(id)).isPresent();
    }

    @Test
    void streamThatComesWhenItsSessionHasEnded_ends() {
        OpenSession session = sessions.find(open()).orElseThrow();
        ListeningStream stream = new ListeningStream(new MessageCodec(), () -> true);
        sessions.drop(session);

        session.listen(stream);

        assertThat(stream.gone()).isTrue();
    }

    @Test
    void sessionInUse_isNeverIdle() {
        String id = open();
        sessions.find(id).orElseThrow().enter();
        nanos.addAndGet(10 * IDLE.toNanos());

        assertThat(sessions.find(id)).isPresent();
    }

    @Test
    void sessionsAtTheLimit_areOpened() {
        assertThat(open()).isNotEqualTo(open());
    }

    @Test
    void sessionBeyondTheLimit_isRefused() {
        open();
        open();

        assertThat(sessions.open(request(), Principal.LOCAL)).isEmpty();
    }

    @Test
    void idleSessions_makeRoomForNewOnes() {
        open();
        open();
        nanos.addAndGet(IDLE.toNanos() + 1);

        assertThat(sessions.open(request(), Principal.LOCAL)).isPresent();
    }

    private String open() {
        return sessions.open(request(), Principal.LOCAL)
                .flatMap(HttpSessions.Opened::session)
                .orElseThrow()
                .id();
    }

    private static Message.Request request() {
        return new Message.Request(1, "initialize", Map.of("protocolVersion", "2025-11-25"));
    }
}
