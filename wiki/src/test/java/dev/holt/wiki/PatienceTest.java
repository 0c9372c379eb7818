package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The times are in nanoseconds: 10 while nothing moves, 25 altogether. */
class PatienceTest {
    private static final WikiOptions OPTIONS =
            WikiOptions.defaults()
                    .withLockTimeout(Duration.ofNanos(10))
                    .withQueueTimeout(Duration.ofNanos(25));

    private long now = Long.MAX_VALUE - 15; // a nano clock may overflow

    private final Patience patience = new Patience(OPTIONS, () -> now);

    @Test
    void nothingMoves_lastsForTheLockTimeout() {
        now += 9;
        assertThat(patience.left()).isOne();
        now++;
        assertThat(patience.left()).isZero();
        assertThat(patience.isUsedUp()).isFalse();
    }

    @Test
    void queueThatMoves_isWaitedForAnew() {
        now += 9;
        patience.advanced();

        assertThat(patience.left()).isEqualTo(10);
        assertThat(patience.isUsedUp()).isFalse();
    }

    @Test
    void queueThatKeepsMoving_lastsForTheQueueTimeout() {
        for (int i = 0; i < 24; i++) {
            now++;
            patience.advanced();
        }
        assertThat(patience.left()).isOne();
        now++;
        patience.advanced();
        assertThat(patience.left()).isZero();
        assertThat(patience.isUsedUp()).isTrue();
    }

    @Test
    void queueTimeoutBelowTheLockTimeout_countsAsThat() {
        Patience longer = new Patience(OPTIONS.withQueueTimeout(Duration.ZERO), () -> now);

        now += 9;
        longer.advanced();
        assertThat(longer.left()).isOne();
        assertThat(longer.whole()).isEqualTo(Duration.ofNanos(10));
    }
}
