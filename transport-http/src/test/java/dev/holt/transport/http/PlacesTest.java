package dev.holt.transport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holt.protocol.Principal;
import dev.holt.protocol.ToolGroup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final Principal ANN = new Principal("ann", Set.of(ToolGroup.READ), true);
    private static final Principal BEN = new Principal("ben", Set.of(ToolGroup.READ), true);
    private static final HttpLimits LIMITS =
            HttpLimits.defaults()
                    .with(new HttpLimits.Counts(3, 2, 1, 3, 2, 10_000))
                    .withIdleTimes(Duration.ofMillis(1), Duration.ofMinutes(1));

    private final StreamPlaces streams = new StreamPlaces(LIMITS.counts());
    private final CallPlaces calls = new CallPlaces(LIMITS, streams);

    @Test
    void streamsUpToTheLimits_areTaken() throws Refused {
        streams.enter(ANN);
        streams.enter(ANN);
        streams.enter(BEN);

        assertThat(streams.count()).isEqualTo(3);
    }

    @Test
    void streamBeyondOnesOwnLimit_isRefused() throws Refused {
        streams.enter(ANN);
        streams.enter(ANN);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> streams.enter(ANN))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(429));
    }

    @Test
    void streamBeyondTheLimitOfAll_isRefused() throws Refused {
        streams.enter(ANN);
        streams.enter(ANN);
        streams.enter(BEN);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> streams.enter(BEN))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(503));
    }

    @Test
    void endedStream_makesRoom() throws Refused {
        streams.enter(ANN);
        streams.enter(ANN);
        streams.leave(ANN);
        streams.enter(ANN);
        streams.leave(ANN);
        streams.leave(ANN);

        assertThat(streams.count()).isZero();
    }

    @Test
    void callBeyondOnesOwnLimit_leavesRoomForOthers() throws Refused {
        calls.enter(ANN);
        calls.enter(ANN);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> calls.enter(ANN))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(503));
        calls.enter(BEN);
    }

    @Test
    void callBeyondTheLimitOfAll_isRefusedAndTakesNothing() throws Refused {
        CallPlaces.Place place = calls.enter(ANN);
        calls.enter(ANN);
        calls.enter(BEN);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> calls.enter(BEN));
        place.close();

        calls.enter(BEN).close();
        calls.enter(BEN);
    }

    @Test
    void callThatWaitsForItsClient_makesRoomForTheAnswer() throws Refused {
        CallPlaces.Place waiting = calls.enter(ANN);
        calls.enter(ANN);
        waiting.makeRoom();
        waiting.makeRoom();

        calls.enter(ANN).close();

        assertThat(streams.count()).isEqualTo(1);
        waiting.close();
        assertThat(streams.count()).isZero();
    }

    @Test
    void callThatWaitsWhereNoneMayListen_keepsItsPlace() throws Refused {
        streams.enter(ANN);
        streams.enter(ANN);
        CallPlaces.Place waiting = calls.enter(ANN);
        calls.enter(ANN);
        waiting.makeRoom();

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> calls.enter(ANN));
        waiting.close();
        assertThat(streams.count()).isEqualTo(2);
        calls.enter(ANN);
    }

    @Test
    void principalWithoutCalls_isForgotten() throws Refused {
        CallPlaces.Place first = calls.enter(ANN);
        CallPlaces.Place second = calls.enter(ANN);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> calls.enter(ANN));
        first.close();
        assertThat(calls.principals()).isEqualTo(1);
        second.makeRoom();

        assertThat(calls.principals()).isZero();
        second.close();
        assertThat(calls.principals()).isZero();
    }

    @Test
    void callRefusedForTheLimitOfAll_leavesItsPrincipalForgotten() throws Refused {
        calls.enter(ANN);
        calls.enter(ANN);
        CallPlaces.Place last = calls.enter(BEN);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> calls.enter(BEN));
        last.close();

        assertThat(calls.principals()).isEqualTo(1);
    }

    @Test
    void manyThreadsOfOnePrincipal_neverHaveMoreThanItsPlaces() throws Exception {
        CallPlaces patient =
                new CallPlaces(
                        LIMITS.withIdleTimes(Duration.ofMinutes(1), Duration.ofMinutes(1)),
                        streams);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<?>> done = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                done.add(
                        threads.submit(() -> {
                            for (int n = 0; n < 500; n++) {
                                try (CallPlaces.Place _ = patient.enter(ANN)) {
                                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                                    inside.decrementAndGet();
                                }
                            }
                            return null;
                        }));
            }
            for (Future<?> each : done) {
                each.get();
            }
        }

        assertThat(most.get()).isBetween(1, 2);
        assertThat(patient.principals()).isZero();
    }
}
