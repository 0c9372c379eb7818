package dev.holt.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The installed git, free of the user's and the system's configuration. */
final class Git {
    private Git() {}

    static String version() throws IOException {
        return run(Path.of("."), "--version");
    }

    /** A clone that shares nothing with its original. */
    static Path cloneOf(Path original, Path copy, boolean bare) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("clone", "-q", "--no-local"));
        if (bare) {
            arguments.add("--bare");
        }
        arguments.add(original.toString());
        arguments.add(copy.toString());
        run(Path.of("."), arguments.toArray(String[]::new));
        // Nothing but the writes themselves is measured.
        run(copy, "config", "gc.auto", "0");
        run(copy, "config", "maintenance.auto", "false");
        return copy;
    }

    /**
     * Runs git and waits for it.
     *
     * @return what it printed
     * @throws IOException when it fails
     */
    static String run(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment()
                .putAll(
                        Map.of(
                                "GIT_CONFIG_NOSYSTEM", "1",
                                "GIT_CONFIG_GLOBAL", "/dev/null",
                                "GIT_AUTHOR_NAME", "Bench",
                                "GIT_AUTHOR_EMAIL", "bench@example.org",
                                "GIT_COMMITTER_NAME", "Bench",
                                "GIT_COMMITTER_EMAIL", "bench@example.org"));
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + " failed: " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return output.strip();
    }
}
