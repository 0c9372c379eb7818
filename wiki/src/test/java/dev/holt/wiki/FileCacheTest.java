package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;

class FileCacheTest {
    private final FileCache cache = new FileCache(10, 8);

    @Test
    void filesUpToTheLimit_areAllKept() {
        cache.put(id(1), new byte[5]);
        cache.put(id(2), new byte[5]);

        assertThat(cache.get(id(1))).isPresent();
        assertThat(cache.get(id(2))).isPresent();
    }

    @Test
    void oneBytePastTheLimit_dropsTheOneUsedLeastRecently() {
        cache.put(id(1), new byte[5]);
        cache.put(id(2), new byte[5]);
        byte[] used = cache.get(id(1)).orElseThrow();
        cache.put(id(3), new byte[1]);

        assertThat(cache.get(id(1))).containsSame(used);
        assertThat(cache.get(id(2))).isEmpty();
        assertThat(cache.get(id(3))).isPresent();
    }

    @Test
    void largestFile_isKeptAndALargerOneIsNot() {
        cache.put(id(1), new byte[8]);
        cache.put(id(2), new byte[9]);

        assertThat(cache.get(id(1))).isPresent();
        assertThat(cache.get(id(2))).isEmpty();
    }

    @Test
    void sameFileTwice_countsOnce() {
        for (int i = 0; i < 3; i++) {
            cache.put(id(1), new byte[5]);
        }
        cache.put(id(2), new byte[5]);

        assertThat(cache.get(id(1))).isPresent();
    }

    private static ObjectId id(int number) {
        return ObjectId.fromString("%040x".formatted(number));
    }
}
