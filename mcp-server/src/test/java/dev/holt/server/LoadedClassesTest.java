package dev.holt.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.wiki.TestWiki;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How many classes, and whose, a server on stdio loads before it answers: what its start takes,
 * counted, since times depend on what else a machine does.
 */
class LoadedClassesTest {
    /** Classes until the answer to {@code initialize} and until that to {@code tools/list}. */
    private record Budget(int initialize, int list) {}

    /** Measured: 1,850 and 1,930, of which the JDK alone takes 410 to say hello. */
    private static final Budget BUDGET = new Budget(2_000, 2_080);

    private static final List<String> LIBRARIES =
            List.of(
                    "org.eclipse.jgit.",
                    "org.apache.lucene.",
                    "com.vladsch.",
                    "org.jsoup.",
                    "org.snakeyaml.",
                    "org.eclipse.jetty.",
                    "jakarta.servlet.",
                    "picocli.",
                    "io.modelcontextprotocol.",
                    "reactor.",
                    "tools.jackson.databind.",
                    "com.fasterxml.");

    private static final String META =
            "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                    + "\"io.modelcontextprotocol/clientInfo\":{\"name\":\"t\",\"version\":\"1\"},"
                    + "\"io.modelcontextprotocol/clientCapabilities\":{}}";

    @TempDir Path folder;

    private final TestWiki wiki = TestWiki.withWorkTree();
    private Process server;
    private BufferedWriter in;
    private BufferedReader out;

    /** A server that nothing happens in but answers: a wiki that is not there isn't prepared. */
    @BeforeEach
    void startWithoutWiki() throws IOException {
        start(folder.resolve("none"));
    }

    private void startOnWiki() throws Exception {
        in.close();
        server.waitFor();
        wiki.writeAll(Map.of("Home", "# Home\n\nText.\n"));
        start(wiki.folder());
    }

    private void start(Path served) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path git = bin.resolve("git");
        Files.writeString(git, "#!/bin/sh\n: > '" + folder.resolve("forked") + "'\nexit 1\n");
        assertThat(git.toFile().setExecutable(true)).isTrue();
        List<String> command = new ArrayList<>();
        for (String word : ServerProcess.stdioCommand(served)) {
            if (word.equals("-cp")) {
                command.add("-Xlog:class+load:file=" + log() + ":none");
            }
            command.add(word);
        }
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().merge("PATH", bin.toString(), (path, first) -> first + ":" + path);
        server = builder.start();
        in = server.outputWriter();
        out = server.inputReader();
    }

    @AfterEach
    void end() throws Exception {
        in.close();
        server.waitFor();
        wiki.close();
    }

    @Test
    void sessionsFirstAnswers_areWithinTheirBudget() throws IOException {
        initialize();
        int first = loaded().size();
        ask("tools/list", "{}");

        assertThat(first).isLessThanOrEqualTo(BUDGET.initialize());
        assertThat(loaded()).hasSizeLessThanOrEqualTo(BUDGET.list());
    }

    @Test
    void statelessFirstAnswers_areWithinTheirBudget() throws IOException {
        ask("server/discover", "{" + META + "}");
        int first = loaded().size();
        ask("tools/list", "{" + META + "}");

        assertThat(first).isLessThanOrEqualTo(BUDGET.initialize());
        assertThat(loaded()).hasSizeLessThanOrEqualTo(BUDGET.list());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"server/discover", "tools/list", "prompts/list", "resources/templates/list"})
    void offerOfTheServer_needsNoLibrary(String method) throws IOException {
        ask(method, "{" + META + "}");

        assertThat(ofLibraries()).isEmpty();
    }

    @Test
    void handshake_needsNoLibrary() throws IOException {
        initialize();

        assertThat(ofLibraries()).isEmpty();
    }

    @Test
    void plainRead_needsGitAlone() throws Exception {
        startOnWiki();
        initialize();
        String answer =
                ask("tools/call", "{\"name\":\"read_page\",\"arguments\":{\"page\":\"Home\"}}");

        assertThat(answer).contains("Text.").contains("\"isError\":false");
        assertThat(ofLibraries())
                .isNotEmpty()
                .allMatch(name -> name.startsWith("org.eclipse.jgit."));
    }

    /** Such call sites are linked anew in every process, a few milliseconds each. */
    @Test
    void plainRead_hasNoPatternSwitchAndComparesNoRecord() throws Exception {
        startOnWiki();
        initialize();
        ask("tools/list", "{}");
        ask("tools/call", "{\"name\":\"read_page\",\"arguments\":{\"page\":\"Home\"}}");

        assertThat(loaded())
                .contains("dev.holt.wiki.Revision")
                .noneMatch(name -> name.matches("dev\\.holt\\..*\\$\\$TypeSwitch.*"))
                .doesNotContain("java.lang.runtime.ObjectMethods");
    }

    @Test
    void callsThatReadAndSearch_forkNoProcess() throws Exception {
        startOnWiki();
        initialize();
        ask("tools/call", "{\"name\":\"read_page\",\"arguments\":{\"page\":\"Home\"}}");
        ask("tools/call", "{\"name\":\"search\",\"arguments\":{\"query\":\"text\"}}");

        assertThat(server.children()).isEmpty();
        assertThat(folder.resolve("forked")).doesNotExist();
    }

    private void initialize() throws IOException {
        ask(
                "initialize",
                "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},"
                        + "\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}");
    }

    private String ask(String method, String params) throws IOException {
        in.write(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":%s}\n"
                        .formatted(method, params));
        in.flush();
        String answer = out.readLine();
        assertThat(answer).contains("\"result\"");
        return answer;
    }

    private Path log() {
        return folder.resolve("classes.log");
    }

    /** Returns the names of the classes loaded so far; a line that is being written is left out. */
    private List<String> loaded() throws IOException {
        try (InputStream bytes = Files.newInputStream(log())) {
            String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .map(line -> line.substring(0, Math.max(0, line.indexOf(' '))))
                    .toList();
        }
    }

    private List<String> ofLibraries() throws IOException {
        return loaded().stream()
                .filter(name -> LIBRARIES.stream().anyMatch(name::startsWith))
                .toList();
    }
}
