package dev.holt.server.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
    @TempDir Path home;

    @Test
    void cacheName_isOfOptionsJavaAndJars() throws IOException {
        Files.createDirectories(home.resolve("lib"));
        Files.writeString(home.resolve("lib/build"), "abc\n");

        assertThat(installation().cacheName(ServerKind.SERVE)).isEqualTo("serve-25.0.3-abc.aot");
    }

    @Test
    void installationWithoutItsDigest_isNamed() {
        assertThatThrownBy(() -> installation().cacheName(ServerKind.STDIO))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("is no complete installation of Holt");
    }

    @Test
    void cacheFolders_areTheInstallationsAndTheUsers() {
        assertThat(installation().cacheFolders(Map.of("HOME", "/home/ann")))
                .containsExactly(home.resolve("lib/aot"), Path.of("/home/ann/.cache/holt/aot"));
        assertThat(installation().cacheFolders(Map.of("HOME", "/h", "XDG_CACHE_HOME", "/x")))
                .containsExactly(home.resolve("lib/aot"), Path.of("/x/holt/aot"));
    }

    @Test
    void userWithoutAHome_hasNoFolderOfTheirOwn() {
        assertThat(installation().cacheFolders(Map.of())).containsExactly(home.resolve("lib/aot"));
    }

    @Test
    void command_isTheLaunchers() {
        assertThat(installation().command(ServerKind.STDIO, List.of("-Dx=y"), List.of("--version")))
                .containsExactly(
                        "/jdk/bin/java",
                        "@" + home + "/lib/options/stdio",
                        "-Dx=y",
                        "-cp",
                        home + "/lib/app/holt.jar",
                        "dev.holt.server.Main",
                        "--version");
    }

    private Installation installation() {
        return new Installation(home, Path.of("/jdk"), "25.0.3");
    }
}
