package dev.holt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
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
        Path copy = temp.resolve("a folder with spaces");
        copyHome(copy);
        launcher = copy.resolve("bin/holt");
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
    void checkoutThatIsBuilt_runsItsBuild() throws Exception {
        Path checkout = temp.resolve("a checkout");
        Path root = Path.of(System.getProperty("holt.root"));
        Files.createDirectories(checkout.resolve("packaging"));
        Path script =
                Files.copy(
                        root.resolve("holt"),
                        checkout.resolve("holt"),
                        StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(
                root.resolve("packaging/checkout.sh"),
                checkout.resolve("packaging/checkout.sh"),
                StandardCopyOption.COPY_ATTRIBUTES);
        Path home = checkout.resolve("mcp-server/target/launch/home");
        copyHome(home);
        Files.setLastModifiedTime(home.resolve("lib/build"), FileTime.from(Instant.now()));

        assertThat(run(script, Map.of(), "--version"))
                .isEqualTo(new Ended(0, "holt " + Version.current() + "\n", ""));
    }

    @Test
    void incompleteInstallation_isNamed() throws Exception {
        Files.delete(launcher.resolveSibling("../lib/build"));

        Ended ended = run(launcher, Map.of(), "--version");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).contains("is no complete installation of Holt");
    }

    @Test
    void usualStart_runsNoOtherProgram() throws Exception {
        // Every program but Java itself would be looked for on the PATH, and not be found.
        Ended ended = run(launcher, Map.of("PATH", "/nowhere"), "--version");

        assertThat(ended).isEqualTo(new Ended(0, "holt " + Version.current() + "\n", ""));
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

    /** There is no Windows here to run the other launcher on. */
    @Test
    void windowsLauncher_startsJavaAsThisOneDoes() throws Exception {
        Path root = Path.of(System.getProperty("holt.root"));
        String unix = Files.readString(root.resolve("holt"));
        String windows = Files.readString(root.resolve("packaging/holt.cmd")).replace('\\', '/');

        assertThat(List.of(unix, windows))
                .allSatisfy(script ->
                        assertThat(script)
                                .contains("/lib/options/", "/lib/build", "/lib/runtime", "/lib/ext")
                                .contains("/lib/app/holt.jar", "/bin/java", "dev.holt.server.Main")
                                .contains("-Dholt.launcher=", "-Dholt.home=", "-Dholt.aot=")
                                .contains("-XX:AOTCache=", "holt/aot", "/lib/aot", ".aot")
                                .contains("HOLT_AOT", "HOLT_JAVA_HOME", "JAVA_HOME"));
    }

    /** A copy of what the build made, with links to the libraries instead of copies. */
    static void copyHome(Path copy) throws IOException {
        Path home =
                Path.of(System.getProperty("holt.root"))
                        .resolve("mcp-server/target/home")
                        .toRealPath();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(home.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (home.relativize(file).startsWith("lib/app")) {
                    Files.createSymbolicLink(target, file);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
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
