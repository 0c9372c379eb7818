package dev.holt.wiki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The git that is installed, run with the same configuration and identity on every machine. */
final class GitCommand {
    private GitCommand() {}

    static String run(Path folder, Clock clock, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("GIT_"));
        String date = "@" + clock.instant().getEpochSecond() + " +0000";
        environment.putAll(
                Map.of(
                        "GIT_CONFIG_NOSYSTEM",
                        "1",
                        "GIT_CONFIG_GLOBAL",
                        "/dev/null",
                        "GIT_AUTHOR_NAME",
                        TestCommits.PERSON.name(),
                        "GIT_AUTHOR_EMAIL",
                        TestCommits.PERSON.email(),
                        "GIT_AUTHOR_DATE",
                        date,
                        "GIT_COMMITTER_NAME",
                        TestCommits.PERSON.name(),
                        "GIT_COMMITTER_EMAIL",
                        TestCommits.PERSON.email(),
                        "GIT_COMMITTER_DATE",
                        date,
                        "LC_ALL",
                        "C.UTF-8"));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (status != 0) {
                throw new AssertionError(
                        String.join(" ", command) + " ended with " + status + ":\n" + output);
            }
            return output.endsWith("\n") ? output.substring(0, output.length() - 1) : output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while git ran", e);
        }
    }
}
