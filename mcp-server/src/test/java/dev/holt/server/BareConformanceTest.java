package dev.holt.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.holt.protocol.ConformanceSuite;
import dev.holt.transport.http.HttpOptions;
import dev.holt.transport.http.HttpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which scenarios of the official suite the wiki passes by itself, as the documentation says. */
class BareConformanceTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "conformance.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z0-9-]+)` \\| (\\S*) \\| (\\S*) \\|$", Pattern.MULTILINE);

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"2025-11-25, 2", "2026-07-28, 3"})
    void scenariosThatPass_areThoseOfTheDocument(String revision, int column) throws Exception {
        Optional<ConformanceSuite> suite = ConformanceSuite.installed();
        assumeTrue(suite.isPresent(), "The conformance suite is not installed");
        Command command =
                new CommandLineReader(Map.of())
                        .read(new String[] {"serve", "--wiki", folder.toString()});
        try (Components components = new Components(((Command.Serve) command).configuration());
                HttpServer server =
                        HttpServer.start(
                                components.catalog(),
                                HttpOptions.defaults().withAddress("127.0.0.1", 0))) {
            ConformanceSuite.Outcome outcome = suite.get().run(server.uri(), revision);

            Map<String, String> seen = new TreeMap<>();
            outcome.scored().forEach((name, passed) -> seen.put(name, passed ? "passes" : "-"));
            assertThat(seen).as(outcome.output()).isEqualTo(documented(column));
        }
    }

    private static Map<String, String> documented(int column) throws IOException {
        Map<String, String> rows = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(DOCUMENT));
        while (row.find()) {
            if (!row.group(column).isEmpty()) {
                rows.put(row.group(1), row.group(column));
            }
        }
        return rows;
    }
}
