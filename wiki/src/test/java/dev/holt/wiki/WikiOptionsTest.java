package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WikiOptionsTest {
    @Test
    void eachOption_changesAlone() {
        Clock clock = new FakeClock();
        WikiOptions changed =
                WikiOptions.defaults()
                        .withMaxPageBytes(1)
                        .withMaxAttachmentBytes(2)
                        .withMaxChanges(3)
                        .withLockTimeout(Duration.ofSeconds(4))
                        .withQueueTimeout(Duration.ofSeconds(8))
                        .withKeyMemory(Duration.ofSeconds(5))
                        .withClock(clock)
                        .withReadOnly(true)
                        .withCachedEntries(6)
                        .withMaxReadBytes(7);

        assertThat(changed)
                .isEqualTo(
                        new WikiOptions(
                                1,
                                2,
                                3,
                                Duration.ofSeconds(4),
                                Duration.ofSeconds(8),
                                Duration.ofSeconds(5),
                                clock,
                                true,
                                6,
                                7));
    }

    @Test
    void limitOfZero_isRefused() {
        assertThat(WikiOptions.defaults().withMaxReadBytes(1).maxReadBytes()).isOne();
        assertThatThrownBy(() -> WikiOptions.defaults().withMaxReadBytes(0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WikiOptions.defaults().withMaxPageBytes(0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void negativeDuration_isRefused() {
        assertThat(WikiOptions.defaults().withLockTimeout(Duration.ZERO).lockTimeout()).isZero();
        assertThatThrownBy(() -> WikiOptions.defaults().withLockTimeout(Duration.ofNanos(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(WikiOptions.defaults().withQueueTimeout(Duration.ZERO).queueTimeout()).isZero();
        assertThatThrownBy(() -> WikiOptions.defaults().withQueueTimeout(Duration.ofNanos(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
