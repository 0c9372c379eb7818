package dev.holt.transport.http.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.holt.protocol.ConformanceSuite;
import dev.holt.transport.http.HttpServer;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The official suite, without a list of expected failures. */
class ConformanceTest {

    @ParameterizedTest
    @CsvSource({"2025-11-25, 30", "2026-07-28, 37"})
    void everyScoredScenario_passes(String revision, int scenarios) throws Exception {
        Optional<ConformanceSuite> suite = ConformanceSuite.installed();
        assumeTrue(suite.isPresent(), "The conformance suite is not installed");
        try (HttpServer server = ConformanceServer.start(0)) {
            ConformanceSuite.Outcome outcome = suite.get().run(server.uri(), revision);

            assertThat(outcome.scored()).as(outcome.output()).hasSize(scenarios);
            assertThat(outcome.passed())
                    .as(outcome.output())
                    .containsExactlyElementsOf(outcome.scored().keySet());
            assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        }
    }
}
