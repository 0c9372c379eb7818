package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void times_areInUtcToTheSecond() {
        assertThat(Wording.time(Instant.parse("2026-11-21T17:43:59.987Z")))
                .isEqualTo("2026-11-21T17:43:59Z");
    }

    @Test
    void sizes_changeUnitAtTheirBounds() {
        assertThat(Wording.size(1023)).isEqualTo("1023 B");
        assertThat(Wording.size(1024)).isEqualTo("1 KiB");
        assertThat(Wording.size(1536)).isEqualTo("1.5 KiB");
        assertThat(Wording.size(1024 * 1024 - 1)).isEqualTo("1024.0 KiB");
        assertThat(Wording.size(1024 * 1024)).isEqualTo("1 MiB");
    }

    @Test
    void counts_agreeWithTheirNouns() {
        assertThat(Wording.count(1, "page")).isEqualTo("1 page");
        assertThat(Wording.count(7425, "page")).isEqualTo("7,425 pages");
        assertThat(Wording.count(0, "entry", "entries")).isEqualTo("0 entries");
    }
}
