package dev.holt.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link SearchingProcess} as seen from the one that started it. */
final class Searcher {
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path errors;
    private boolean busy;
    private long compared;

    private Searcher(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    static Searcher start(Path wiki, long seed, int foldAfter) throws IOException {
        Path errors = Files.createTempFile("holt-searcher-", ".txt");
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SearchingProcess.class.getName(),
                        wiki.toString(),
                        Long.toString(seed),
                        Integer.toString(foldAfter));
        return new Searcher(
                new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
    }

    /** How many answers it has told to be right. */
    long compared() {
        return compared;
    }

    /** Lets it check its answers once, unless it is still at it. */
    void look() throws IOException {
        requireRunning();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        while (lines.ready()) {
            compared = Long.parseLong(lines.readLine());
            busy = false;
        }
        if (!busy) {
            busy = true;
            process.outputWriter(StandardCharsets.UTF_8).append("look\n").flush();
        }
    }

    void kill() throws IOException {
        requireRunning();
        await(process.destroyForcibly());
        Files.delete(errors);
    }

    /** Lets it come to its end, closing the index. */
    void end() throws IOException {
        process.outputWriter().close();
        for (String line : process.inputReader(StandardCharsets.UTF_8).readAllLines()) {
            compared = Long.parseLong(line);
        }
        await(process);
        if (process.exitValue() != 0) {
            throw new AssertionError(Files.readString(errors));
        }
        Files.delete(errors);
    }

    private void requireRunning() throws IOException {
        if (!process.isAlive()) {
            throw new AssertionError(Files.readString(errors));
        }
    }

    private static void await(Process process) {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The process did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
