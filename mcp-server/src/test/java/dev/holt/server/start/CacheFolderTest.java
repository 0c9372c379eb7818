package dev.holt.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {
    @TempDir Path temp;

    @Test
    void folderThatIsNotThere_isMade() {
        assertThat(new CacheFolder(temp.resolve("a/b")).isWritable()).isTrue();
        assertThat(temp.resolve("a/b")).isDirectory();
    }

    @Test
    void folderBelowAFile_isNotWritable() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));

        assertThat(new CacheFolder(file.resolve("aot")).isWritable()).isFalse();
    }

    @Test
    void unfinishedFiles_areRemovedAndOthersKept() throws IOException {
        CacheFolder folder = new CacheFolder(temp);
        Path unfinished = Files.createFile(folder.unfinished(ServerKind.STDIO));
        Path beside = Files.createFile(Path.of(unfinished + ".config"));
        Path cache = Files.createFile(temp.resolve("stdio-25.0.3-aa.aot"));

        folder.removeUnfinished();

        assertThat(unfinished).doesNotExist();
        assertThat(beside).doesNotExist();
        assertThat(cache).exists();
    }

    @Test
    void asManyCachesAsAreKept_allStay() throws IOException {
        for (int i = 1; i < CacheFolder.KEPT; i++) {
            old("stdio-" + i + ".aot", i);
        }

        add("stdio-new.aot");

        assertThat(temp.toFile().list()).hasSize(CacheFolder.KEPT);
    }

    @Test
    void oneMoreThanAreKept_takesTheOldestOfItsKindAway() throws IOException {
        for (int i = 1; i <= CacheFolder.KEPT; i++) {
            old("stdio-" + i + ".aot", i);
        }
        old("serve-1.aot", 1);

        add("stdio-new.aot");

        assertThat(temp.resolve("stdio-1.aot")).doesNotExist();
        assertThat(temp.resolve("stdio-2.aot")).exists();
        assertThat(temp.resolve("stdio-new.aot")).exists();
        assertThat(temp.resolve("serve-1.aot")).exists();
    }

    @Test
    void refusedCache_isRemoved() throws IOException {
        Path cache = Files.writeString(temp.resolve("stdio-25.0.3-aa.aot"), "refused");

        CacheFolder.remove(cache, FileStamp.of(cache).orElseThrow());

        assertThat(cache).doesNotExist();
    }

    @Test
    void cacheThatAnotherProcessHasReplaced_isKept() throws IOException {
        Path cache = Files.writeString(temp.resolve("stdio-25.0.3-aa.aot"), "refused");
        FileStamp refused = FileStamp.of(cache).orElseThrow();
        Path fresh = Files.writeString(temp.resolve("stdio-1.unfinished"), "refined");
        Files.setLastModifiedTime(fresh, refused.modified());
        new CacheFolder(temp).add(ServerKind.STDIO, fresh, cache);

        CacheFolder.remove(cache, refused);

        assertThat(cache).hasContent("refined");
    }

    @Test
    void cacheThatIsGone_isNoFailure() throws IOException {
        Path cache = Files.writeString(temp.resolve("stdio-25.0.3-aa.aot"), "refused");
        FileStamp stamp = FileStamp.of(cache).orElseThrow();
        Files.delete(cache);

        CacheFolder.remove(cache, stamp);

        assertThat(cache).doesNotExist();
    }

    private void old(String name, int minute) throws IOException {
        Path file = Files.createFile(temp.resolve(name));
        Files.setLastModifiedTime(file, FileTime.fromMillis(minute * 60_000L));
    }

    private void add(String name) throws IOException {
        CacheFolder folder = new CacheFolder(temp);
        Path finished = Files.createFile(folder.unfinished(ServerKind.STDIO));
        folder.add(ServerKind.STDIO, finished, temp.resolve(name));
    }
}
