package dev.holt.server.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTrainingTest {
    @TempDir Path home;

    @BeforeEach
    void makeAnInstallation() throws IOException {
        Files.createDirectories(home.resolve("lib"));
        Files.writeString(home.resolve("lib/build"), "abc\n");
    }

    @Test
    void installationThatCanBeWritten_keepsItsCaches() {
        assertThat(training(Map.of()).file(ServerKind.STDIO))
                .isEqualTo(home.resolve("lib/aot/stdio-25.0.3-abc.aot"));
    }

    @Test
    void installationThatCannot_leavesThemToTheUser() throws IOException {
        Files.createFile(home.resolve("lib/aot"));

        assertThat(training(Map.of("HOME", home + "/ann")).file(ServerKind.STDIO))
                .isEqualTo(home.resolve("ann/.cache/holt/aot/stdio-25.0.3-abc.aot"));
    }

    @Test
    void nowhereToWrite_isSaidWithTheRemedy() throws IOException {
        Files.createFile(home.resolve("lib/aot"));

        assertThatThrownBy(() -> training(Map.of()))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining(home.resolve("lib/aot").toString())
                .hasMessageContaining("set XDG_CACHE_HOME");
    }

    @Test
    void javaThatCannotBeStarted_isSaidAndLeavesNothing() {
        assertThatThrownBy(() -> training(Map.of()).make(ServerKind.STDIO))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("/nowhere/bin/java");
        assertThat(home.resolve("lib/aot").toFile().list()).containsExactly("training.lock");
    }

    @Test
    void folderThatAnotherTrainingHolds_isLeftAlone() throws IOException {
        CacheTraining training = training(Map.of());
        try (FileChannel channel = new CacheFolder(home.resolve("lib/aot")).openLock();
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(training.make(ServerKind.STDIO)).isEmpty();
        }
    }

    private CacheTraining training(Map<String, String> environment) {
        return CacheTraining.in(new Installation(home, Path.of("/nowhere"), "25.0.3"), environment);
    }
}
