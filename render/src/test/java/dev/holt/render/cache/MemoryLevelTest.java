package dev.holt.render.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryLevelTest {
    private final MemoryLevel<String, String> level = new MemoryLevel<>(10);

    @Test
    void valuesAtTheLimit_allStay() {
        level.put("a", "A", 4);
        level.put("b", "B", 6);

        assertThat(level.get("a")).contains("A");
        assertThat(level.get("b")).contains("B");
        assertThat(level.size().bytes()).isEqualTo(10);
    }

    @Test
    void oneByteMore_dropsTheOneUsedLongestAgo() {
        level.put("a", "A", 4);
        level.put("b", "B", 4);
        level.get("a");
        level.put("c", "C", 3);

        assertThat(level.get("a")).contains("A");
        assertThat(level.get("b")).isEmpty();
        assertThat(level.all()).containsExactlyInAnyOrder("A", "C");
        assertThat(level.size().bytes()).isEqualTo(7);
    }

    @Test
    void newerValue_takesTheOldOnesPlace() {
        level.put("a", "A", 4);
        level.put("a", "B", 7);

        assertThat(level.get("a")).contains("B");
        assertThat(level.size().bytes()).isEqualTo(7);
    }

    @Test
    void valueOfTheWholeSize_isKept_andALargerOneIsNot() {
        level.put("a", "A", 10);
        assertThat(level.get("a")).contains("A");
        level.put("b", "B", 11);
        assertThat(level.get("b")).isEmpty();
        assertThat(level.get("a")).contains("A");

        level.put("a", "B", 11);
        assertThat(level.get("a")).isEmpty();
        assertThat(level.size().bytes()).isZero();
    }
}
