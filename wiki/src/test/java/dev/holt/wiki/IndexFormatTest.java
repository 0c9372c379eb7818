package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexFormatTest {
    private final TestWiki test = TestWiki.withWorkTree();

    @AfterEach
    void close() {
        test.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "4"})
    void indexOfGit_isWrittenAsItWasRead(String version) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        for (int i = 0; i < 40; i++) {
            pages.put("Folder " + i % 3 + "/" + "x".repeat(i) + "Seite ü" + i, "p\n");
        }
        test.writeAll(pages);
        test.git("read-tree", "HEAD");
        test.git("update-index", "--index-version", version);
        byte[] written = Files.readAllBytes(index());

        assertThat(IndexFormat.write(IndexFormat.read(written))).isEqualTo(written);
    }

    @Test
    void randomEdits_areWhatGitLists() throws IOException {
        Map<String, ObjectId> expected = new TreeMap<>();
        GitIndex index = IndexFormat.empty();
        for (int i = 0; i < 100; i++) {
            Map<String, GitIndex.Edit> edits = new HashMap<>();
            for (int j = 0; j < 5; j++) {
                String path = Integer.toString(test.random().nextInt(60), 3) + ".md";
                ObjectId blob = WorkFiles.blobId(path.getBytes(StandardCharsets.UTF_8));
                boolean put = test.random().nextInt(3) > 0;
                IndexEntry entry = IndexEntry.of(path, FileMode.REGULAR_FILE, blob);
                edits.put(path, new GitIndex.Edit(path, Optional.of(entry).filter(e -> put)));
                if (put) {
                    expected.put(path, blob);
                } else {
                    expected.remove(path);
                }
            }
            index = index.with(List.copyOf(edits.values()), Long.MAX_VALUE);
        }
        Files.write(index(), IndexFormat.write(index));

        String listed =
                expected.entrySet().stream()
                        .map(e -> "100644 " + e.getValue().name() + " 0\t" + e.getKey())
                        .reduce((a, b) -> a + "\n" + b)
                        .orElseThrow();
        assertThat(test.git("ls-files", "--stage")).isEqualTo(listed);
    }

    @Test
    void damagedIndex_isRefused() throws IOException {
        test.write("A", "a\n");
        byte[] index = Files.readAllBytes(index());
        for (int length : List.of(0, 4, 11, 40, 80)) {
            byte[] cut = Arrays.copyOf(index, Math.min(length, index.length));
            assertThatThrownBy(() -> IndexFormat.read(cut))
                    .isInstanceOf(CorruptObjectException.class);
        }
    }

    private Path index() {
        return test.gitFolder().resolve("index");
    }
}
