package dev.holt.protocol;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The official MCP conformance suite, a program for Node 22 that {@code .ci/conformance} installs
 * into {@code target/conformance}. Where the environment names its folder in {@code
 * HOLT_CONFORMANCE}, as continuous integration does, it must be there.
 */
public final class ConformanceSuite {

    private static final Path USUAL_FOLDER = Path.of("..", "target", "conformance");
    private static final Path NODE = Path.of("node_modules", "node", "bin", "node");
    private static final Path SUITE =
            Path.of("node_modules", "@modelcontextprotocol", "conformance", "dist", "index.js");
    private static final Pattern SCENARIO =
            Pattern.compile("^([✓✗]) ([a-z0-9-]+): \\d+ passed, \\d+ failed", Pattern.MULTILINE);
    private static final Pattern NOT_SCORED =
            Pattern.compile("^ +[✓✗] ([a-z0-9-]+) \\([a-z-]+\\)", Pattern.MULTILINE);

    private final Path folder;

    private ConformanceSuite(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Returns the suite, or says on standard error that it is left out.
     *
     * @throws IllegalStateException when the environment demands it and it is not there
     */
    public static Optional<ConformanceSuite> installed() {
        String demanded = System.getenv("HOLT_CONFORMANCE");
        Path folder = demanded == null ? USUAL_FOLDER : Path.of(demanded);
        if (Files.isExecutable(folder.resolve(NODE)) && Files.exists(folder.resolve(SUITE))) {
            return Optional.of(new ConformanceSuite(folder));
        }
        if (demanded != null) {
            throw new IllegalStateException(
                    "HOLT_CONFORMANCE names " + demanded + ", where no conformance suite is");
        }
        System.err.println(
                "LEFT OUT: the MCP conformance suite. To run it, install it with .ci/conformance"
                        + " (needs npm), or run .ci/run.");
        return Optional.empty();
    }

    /**
     * Runs what a revision of the protocol requires against a server.
     *
     * @param revision such as {@code 2026-07-28}
     */
    public Outcome run(URI server, String revision) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                List.of(
                                        folder.resolve(NODE).toString(),
                                        folder.resolve(SUITE).toString(),
                                        "server",
                                        "--url",
                                        server.toString(),
                                        "--requirements",
                                        revision))
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Outcome.of(process.waitFor(), output);
    }

    /**
     * How a run went.
     *
     * @param exitCode 0 when every scored scenario passed
     * @param scored the scenarios that count, each with whether it passed, in the suite's order
     * @param notScored the others
     * @param output all that the suite printed
     */
    public record Outcome(
            int exitCode,
            Map<String, Boolean> scored,
            Map<String, Boolean> notScored,
            String output) {

        static Outcome of(int exitCode, String output) {
            Map<String, Boolean> scored = new LinkedHashMap<>();
            SCENARIO.matcher(output)
                    .results()
                    .forEach(line -> scored.put(line.group(2), line.group(1).equals("✓")));
            Map<String, Boolean> notScored = new LinkedHashMap<>();
            Matcher others = NOT_SCORED.matcher(output);
            while (others.find()) {
                Boolean passed = scored.remove(others.group(1));
                notScored.put(others.group(1), Boolean.TRUE.equals(passed));
            }
            return new Outcome(exitCode, scored, notScored, output);
        }

        /** Returns the names of the scored scenarios that passed. */
        public List<String> passed() {
            return scored.entrySet().stream()
                    .filter(Map.Entry::getValue)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
