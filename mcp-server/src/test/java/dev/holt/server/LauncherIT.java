package dev.holt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script, run as a user runs it, on a copy of what the build made. */
class LauncherIT {
    @TempDir Path temp;

    private Path launcher;

    @BeforeEach
    void copyTheInstallation() throws IOException {
        Path root = Path.of(System.getProperty("holt.root"));
        Path copy = temp.resolve("a folder with spaces");
        Path target = copy.resolve("mcp-server/target/launch");
        Files.createDirectories(target.resolve("lib"));
        launcher =
                Files.copy(
                        root.resolve("holt"),
                        copy.resolve("holt"),
                        StandardCopyOption.COPY_ATTRIBUTES);
        Path built = root.resolve("mcp-server/target");
        Files.copy(built.resolve("holt.jar"), target.resolve("holt.jar"));
        try (Stream<Path> libraries = Files.list(built.resolve("lib"))) {
            for (Path library : libraries.toList()) {
                Files.createSymbolicLink(
                        target.resolve("lib").resolve(library.getFileName()), library);
            }
        }
    }

    @Test
    void launcherInAPathWithSpaces_runs() throws Exception {
        assertThat(run(launcher, Map.of(), "--version"))
                .isEqualTo(new Ended(0, "holt " + Version.current() + "\n", ""));
    }

    @Test
    void launcherBehindSymbolicLinks_runs() throws Exception {
        Path first = Files.createSymbolicLink(temp.resolve("one"), launcher);
        Path second = Files.createSymbolicLink(temp.resolve("two"), first.getFileName());

        assertThat(run(second, Map.of(), "--version").exitCode()).isZero();
    }

    @Test
    void javaHomeThatIsNoJdk25_isRefusedByName() throws Exception {
        Ended ended = run(launcher, Map.of("HOLT_JAVA_HOME", "/nowhere"), "--version");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("HOLT_JAVA_HOME is '/nowhere', which is not a JDK 25");
    }

    @Test
    void wrongOptions_endWithTwoAndEveryProblem() throws Exception {
        Ended ended = run(launcher, Map.of(), "serve", "--port", "x", "--tools", "y");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("--port is 'x'").contains("--tools is 'y'");
    }

    @Test
    void config_namesTheLaunchersRealPath() throws Exception {
        Ended ended = run(launcher, Map.of(), "config", "claude-desktop", "--wiki", "my wiki");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .contains("\"command\" : \"" + launcher.toRealPath() + "\"")
                .contains("\"" + temp.toRealPath().resolve("my wiki") + "\"");
        assertThat(ended.err()).contains("claude_desktop_config.json");
    }

    @Test
    void environmentWithoutALocale_stillHasAllFileNames() throws Exception {
        Path folder = Files.createDirectory(temp.resolve("Größe"));
        Files.writeString(folder.resolve("Maß.md"), "# Maß\n");

        Ended ended = run(launcher, Map.of("LC_ALL", "C"), "init", folder.toString());

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(folder.resolve(".git")).isDirectory();
    }

    private Ended run(Path script, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(temp.toFile());
        builder.environment().putAll(environment);
        Path out = temp.resolve("out");
        Path err = temp.resolve("err");
        Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        int exitCode = process.waitFor();
        return new Ended(
                exitCode,
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private record Ended(int exitCode, String out, String err) {}
}
