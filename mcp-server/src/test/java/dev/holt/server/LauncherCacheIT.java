package dev.holt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cache that the launcher starts Holt with, good and bad, in an installation of its own. */
class LauncherCacheIT {
    private static final String INITIALIZE =
            """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25",\
            "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
            """;
    private static final long SEED = 20_261_122L;

    @TempDir static Path temp;

    private static Path home;
    private static Path good;
    private static FileChannel lock;

    @BeforeAll
    static void train() throws Exception {
        home = temp.resolve("in stall");
        LauncherIT.copyHome(home);
        Ended ended = run(Map.of(), "", "train", "stdio");
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        good = Files.copy(cache(), temp.resolve("good"));
        lock = FileChannel.open(home.resolve("lib/aot/training.lock"), StandardOpenOption.WRITE);
        lock.lock();
    }

    /** Those that would make a cache anew find the lock held, and end; then the folder can go. */
    @AfterAll
    static void awaitTrainings() throws IOException {
        ProcessHandle.allProcesses()
                .filter(process ->
                        process.info().commandLine().orElse("").contains(temp.toString()))
                .forEach(process -> process.onExit().join());
        lock.close();
    }

    @Test
    void trainedCache_holdsNearlyAllClassesOfAStart() throws Exception {
        List<String> own = ownClasses(Map.of());

        long shared = own.stream().filter(line -> line.contains("shared objects file")).count();
        assertThat(shared).isGreaterThan(own.size() * 95L / 100).isGreaterThan(50);
    }

    @Test
    void missingCache_costsOnlyTime() throws Exception {
        Ended ended = start(Map.of(), new byte[0]);

        assertThat(ended.out()).startsWith("{\"jsonrpc\":\"2.0\",\"id\":1,").hasLineCount(1);
        assertThat(ended.exitCode()).isZero();
    }

    @Test
    void cacheOfGarbage_costsOnlyTimeAndIsRemoved() throws Exception {
        byte[] garbage = new byte[100_000];
        new Random(SEED).nextBytes(garbage);

        assertRefused(garbage, Map.of());
    }

    @Test
    void truncatedCache_costsOnlyTimeAndIsRemoved() throws Exception {
        byte[] bytes = goodBytes();

        assertRefused(Arrays.copyOf(bytes, bytes.length / 2), Map.of());
    }

    @Test
    void cacheForOtherOptions_costsOnlyTimeAndIsKeptForTheUsualOnes() throws Exception {
        assertNotUsed(goodBytes(), Map.of("JDK_JAVA_OPTIONS", "-XX:-UseCompressedOops"));
        assertThat(cache()).exists();
    }

    @Test
    void switchedOffCache_isNotUsed() throws Exception {
        assertThat(ownClasses(Map.of("HOLT_AOT", "off")))
                .isNotEmpty()
                .noneMatch(line -> line.contains("shared objects file"));
    }

    /** Starts with the good cache, and returns what the virtual machine logs of Holt's classes. */
    private static List<String> ownClasses(Map<String, String> environment) throws Exception {
        Path options = home.resolve("lib/options/stdio");
        Path log = temp.resolve("classes");
        String usual = Files.readString(options);
        Files.writeString(options, usual + "-Xlog:class+load:file=" + log + "\n");
        try {
            Ended ended = start(environment, goodBytes());
            assertThat(ended.out()).startsWith("{\"jsonrpc\":\"2.0\",\"id\":1,").hasLineCount(1);
        } finally {
            Files.writeString(options, usual);
        }
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" dev.holt.")).toList();
        }
    }

    private static void assertRefused(byte[] bytes, Map<String, String> environment)
            throws Exception {
        Path file = cache();
        assertNotUsed(bytes, environment);
        assertThat(file).doesNotExist();
    }

    private static void assertNotUsed(byte[] bytes, Map<String, String> environment)
            throws Exception {
        Ended ended = start(environment, bytes);

        assertThat(ended.out()).startsWith("{\"jsonrpc\":\"2.0\",\"id\":1,").hasLineCount(1);
        assertThat(ended.exitCode()).isZero();
    }

    /** Puts a cache into its place, and a client's first message to a server. */
    private static Ended start(Map<String, String> environment, byte[] cache) throws Exception {
        Files.write(cache(), cache);
        return run(environment, INITIALIZE, "stdio", "--wiki", temp.resolve("wiki").toString());
    }

    private static byte[] goodBytes() throws IOException {
        return Files.readAllBytes(good);
    }

    private static Path cache() throws IOException {
        String build = Files.readString(home.resolve("lib/build")).strip();
        return home.resolve(
                "lib/aot/stdio-%s-%s.aot".formatted(System.getProperty("java.version"), build));
    }

    private static Ended run(Map<String, String> environment, String in, String... arguments)
            throws Exception {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/holt").toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().putAll(environment);
        builder.environment().put("HOLT_JAVA_HOME", System.getProperty("java.home"));
        Path err = temp.resolve("err");
        Process process = builder.redirectError(err.toFile()).start();
        try (OutputStream input = process.getOutputStream()) {
            input.write(in.getBytes(StandardCharsets.UTF_8));
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, Files.readString(err));
    }

    private record Ended(int exitCode, String out, String err) {}
}
