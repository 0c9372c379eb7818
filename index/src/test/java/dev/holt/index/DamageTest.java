package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.wiki.TestWiki;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DamageTest {
    private static final IndexOptions OPTIONS = IndexOptions.defaults().withFoldAfterPages(0);

    private final TestWiki test = TestWiki.bare();
    private final Path folder = test.gitFolder().resolve("holt/index");

    @BeforeEach
    void build() {
        test.write("A", "alpha beta\n");
        search();
        test.writeAll(Map.of("B", "# Alpha\n\nalpha [[A]]\n", "C", "gamma\n"));
        assertThat(search()).containsExactly("B", "A");
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void flippedByteInAnyFile_isNoticedAndTheIndexBuiltAnew() throws IOException {
        forEachFile(file -> {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 0x10;
            Files.write(file, bytes);
        });
    }

    @Test
    void fileCutShort_isNoticedAndTheIndexBuiltAnew() throws IOException {
        forEachFile(file -> {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        });
    }

    @Test
    void emptyFile_isNoticedAndTheIndexBuiltAnew() throws IOException {
        forEachFile(file -> Files.write(file, new byte[0]));
    }

    @Test
    void missingFile_isNoticedAndTheIndexBuiltAnew() throws IOException {
        forEachFile(Files::delete);
    }

    @Test
    void strangeFiles_areNoTrouble() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "not an index");
        Files.writeString(folder.resolve("_zz.cfs"), "not an index");
        test.write("D", "alpha\n");

        assertThat(search()).hasSize(3);
    }

    @Test
    void indexOfAnotherSchema_isBuiltAnew() throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = PageIndexer.writer(directory)) {
            writer.setLiveCommitData(
                    Map.of("holt.schema", "0", "holt.commit", test.head().revision().id())
                            .entrySet());
            writer.deleteAll();
            writer.commit();
        }

        assertThat(search()).containsExactly("B", "A");
    }

    @Test
    void indexOfSomethingElse_isBuiltAnew() throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = PageIndexer.writer(directory)) {
            writer.setLiveCommitData(Map.of("other", "data").entrySet());
            writer.commit();
        }

        assertThat(search()).containsExactly("B", "A");
    }

    @Test
    void damageWhileTheIndexIsOpen_isMendedByTheNextUpdate() throws IOException {
        try (WikiIndex index = WikiIndex.open(test.wiki(), OPTIONS)) {
            assertThat(search(index)).containsExactly("B", "A");
            for (Path file : files()) {
                Files.delete(file);
            }
            assertThat(search(index)).containsExactly("B", "A");
            test.write("D", "alpha\n");
            assertThat(search(index)).hasSize(3);
        }
        assertThat(search()).hasSize(3);
    }

    /** Changes a file of the index. */
    private interface Damage {
        void to(Path file) throws IOException;
    }

    /** Damages one file after the other, each time in a good index. */
    private void forEachFile(Damage damage) throws IOException {
        int count = files().size();
        assertThat(count).isGreaterThan(3);
        for (int i = 0; i < count; i++) {
            Path file = files().get(i % files().size());
            damage.to(file);
            assertThat(search()).as(file.toString()).containsExactly("B", "A");
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> !f.toString().endsWith(".lock")).sorted().toList();
        }
    }

    /** Searches as a process does that starts now. */
    private List<String> search() {
        try (WikiIndex index = WikiIndex.open(test.wiki(), OPTIONS)) {
            return search(index);
        }
    }

    private List<String> search(WikiIndex index) {
        return index.search(SearchQuery.of("alpha", 10), test.head()).hits().stream()
                .map(h -> h.page().value())
                .toList();
    }
}
