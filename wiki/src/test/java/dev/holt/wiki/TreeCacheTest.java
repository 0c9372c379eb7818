package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;

class TreeCacheTest {
    private final TreeCache cache = new TreeCache(10);

    @Test
    void foldersUpToTheLimit_areAllKept() {
        cache.put(id(1), folder(4));
        cache.put(id(2), folder(4));

        assertThat(cache.get(id(1))).isPresent();
        assertThat(cache.get(id(2))).isPresent();
    }

    @Test
    void oneEntryPastTheLimit_dropsTheOneUsedLeastRecently() {
        cache.put(id(1), folder(4));
        cache.put(id(2), folder(4));
        Folder used = cache.get(id(1)).orElseThrow();
        cache.put(id(3), folder(0));

        assertThat(cache.get(id(1))).containsSame(used);
        assertThat(cache.get(id(2))).isEmpty();
        assertThat(cache.get(id(3))).isPresent();
    }

    @Test
    void folderAsLargeAsTheCache_isKept() {
        cache.put(id(1), folder(9));

        assertThat(cache.get(id(1))).isPresent();
    }

    @Test
    void folderLargerThanTheCache_dropsNothing() {
        cache.put(id(1), folder(1));
        cache.put(id(2), folder(10));

        assertThat(cache.get(id(1))).isPresent();
        assertThat(cache.get(id(2))).isEmpty();
    }

    private static ObjectId id(int number) {
        return ObjectId.fromString("%040x".formatted(number));
    }

    private static Folder folder(int entries) {
        List<FolderEntry> list =
                IntStream.range(0, entries)
                        .mapToObj(i -> new FolderEntry("page" + i + ".md", false, id(i)))
                        .toList();
        return new Folder(list, 0, 0);
    }
}
