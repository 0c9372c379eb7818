package dev.holt.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.event.Level;

class LoggersTest {
    private static final String OWN = "dev.holt.wiki.Wiki";
    private static final String OTHER = "org.example.Library";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final CallFields fields = new CallFields();
    private final Loggers loggers =
            new Loggers(
                    fields,
                    InstantSource.fixed(Instant.EPOCH),
                    new PrintStream(out, true, StandardCharsets.UTF_8));

    @ParameterizedTest
    @CsvSource({
        "ERROR, ERROR, ERROR",
        "WARN, WARN, WARN",
        "INFO, INFO, WARN",
        "DEBUG, DEBUG, WARN",
    })
    void level_holdsForHoltAndForLibrariesFromWarningsUp(Level level, Level own, Level other) {
        loggers.use(new LogOptions(LogFormat.TEXT, level));

        assertThat(least(loggers.getLogger(OWN))).isEqualTo(own);
        assertThat(least(loggers.getLogger(OTHER))).isEqualTo(other);
    }

    @Test
    void options_changeLoggersInUse() {
        Logger logger = loggers.getLogger(OWN);
        logger.info("unheard");
        loggers.use(new LogOptions(LogFormat.JSON, Level.INFO));
        logger.info("heard {} and {}", 1, "two");

        assertThat(lines())
                .singleElement()
                .isEqualTo(
                        "{\"time\":\"1970-01-01T00:00:00.000Z\",\"level\":\"info\","
                                + "\"logger\":\"dev.holt.wiki.Wiki\",\"message\":\"heard 1 and two\"}");
    }

    @Test
    void fieldsOfAnEvent_areWrittenAsFields() {
        loggers.use(new LogOptions(LogFormat.TEXT, Level.INFO));
        loggers.getLogger(OWN).atInfo().addKeyValue("ms", 5L).addKeyValue("ok", true).log("Done");

        assertThat(lines()).singleElement().asString().endsWith("INFO Wiki: Done ms=5 ok=true");
    }

    @Test
    void fieldsOfTheCall_areInEachOfItsLinesAndNoOther() throws InterruptedException {
        fields.put("trace_id", "abc");
        loggers.getLogger(OWN).warn("one");
        Thread.ofVirtual().start(() -> loggers.getLogger(OWN).warn("elsewhere")).join();
        fields.remove("trace_id");
        loggers.getLogger(OWN).warn("two");

        assertThat(lines())
                .satisfiesExactly(
                        one -> assertThat(one).endsWith("one trace_id=abc"),
                        elsewhere -> assertThat(elsewhere).endsWith("elsewhere"),
                        two -> assertThat(two).endsWith("two"));
    }

    @Test
    void errorAsLastArgument_isTheEventsError() {
        loggers.getLogger(OWN).error("Tool {} failed", "x", new IllegalStateException("why"));

        assertThat(lines())
                .singleElement()
                .asString()
                .contains("Tool x failed: java.lang.IllegalStateException: why");
    }

    private static Level least(Logger logger) {
        return List.of(Level.TRACE, Level.DEBUG, Level.INFO, Level.WARN, Level.ERROR).stream()
                .filter(logger::isEnabledForLevel)
                .findFirst()
                .orElseThrow();
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
