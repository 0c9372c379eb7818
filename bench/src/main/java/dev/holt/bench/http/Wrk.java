package dev.holt.bench.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs {@code wrk}, a load generator that leaves most of the machine to the server. */
public final class Wrk {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern MEDIAN = Pattern.compile("50%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern TROUBLE = Pattern.compile("(Non-2xx[^\\n]*|Socket errors[^\\n]*)");

    private final Path folder;
    private final int seconds;

    /** Runs of so many seconds; {@code folder} is for its scripts. */
    public Wrk(Path folder, int seconds) {
        this.folder = folder;
        this.seconds = seconds;
    }

    /** Requests a second, and the median time of one in milliseconds. */
    public record Outcome(double rate, double medianMillis) {}

    /** Repeats a request over so many connections. */
    public Outcome run(Calls calls, int connections) throws IOException, InterruptedException {
        Path script = folder.resolve("calls.lua");
        Files.writeString(script, calls.script());
        Process wrk =
                new ProcessBuilder(
                                "wrk",
                                "-t1",
                                "-c" + connections,
                                "-d" + seconds + "s",
                                "--latency",
                                "-s",
                                script.toString(),
                                calls.target().toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher trouble = TROUBLE.matcher(said);
        if (wrk.waitFor() != 0 || trouble.find()) {
            throw new IllegalStateException(calls.name() + ": " + said);
        }
        return new Outcome(
                Double.parseDouble(first(RATE, said).group(1)), millis(first(MEDIAN, said)));
    }

    private static double millis(Matcher time) {
        double value = Double.parseDouble(time.group(1));
        return switch (time.group(2)) {
            case "us" -> value / 1000;
            case "ms" -> value;
            default -> value * 1000;
        };
    }

    private static Matcher first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("wrk said no " + pattern + ": " + text);
        }
        return matcher;
    }
}
