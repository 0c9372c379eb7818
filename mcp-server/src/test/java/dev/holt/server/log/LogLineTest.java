package dev.holt.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.event.Level;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogLineTest {
    private static final Instant TIME = Instant.parse("2026-11-21T09:30:00.007Z");
    private static final String NASTY =
            "a\nb\r\n2026 ERROR forged\u001b[2J\u2028\u202e\u0085\"quoted\"\\ \ud83d\ude00 \ud800 é";

    @Test
    void text_hasTimeLevelLoggerMessageAndFields() {
        String line = asText(entry("It works", null), false);

        assertThat(line)
                .isEqualTo(
                        "2026-11-21T09:30:00.007Z WARN Thing: It works trace_id=4bf9 tool=search");
    }

    @Test
    void json_hasTheSameAsFields() {
        JsonNode line = parsed(asJson(entry("It works", null), false));

        assertThat(line.toString())
                .isEqualTo(
                        "{\"time\":\"2026-11-21T09:30:00.007Z\",\"level\":\"warn\",\"logger\":\"dev.holt.x.Thing\","
                                + "\"message\":\"It works\",\"trace_id\":\"4bf9\",\"tool\":\"search\"}");
    }

    @Test
    void json_writesNumbersAndTruthAsThemselves() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ms", 12L);
        fields.put("status", 200);
        fields.put("ok", true);
        LogEntry entry = new LogEntry(TIME, Level.INFO, "a.B", "m", fields, null);

        assertThat(asJson(entry, false)).endsWith("\"ms\":12,\"status\":200,\"ok\":true}");
    }

    @Test
    void messageOfAnyCharacters_comesThroughJsonUnchanged() {
        JsonNode line = parsed(asJson(entry(NASTY, null), false));

        assertThat(line.get("message").asString()).isEqualTo(NASTY);
    }

    @ParameterizedTest
    @EnumSource
    void messageOfAnyCharacters_staysOnOneLineWithoutControlCharacters(LogFormat format) {
        String line = LogLine.of(entry(NASTY, new IllegalStateException(NASTY)), format, true);

        assertThat(line.chars().filter(c -> PlainText.isEscaped((char) c)).toArray()).isEmpty();
    }

    @Test
    void error_isToldWithItsCausesAndTheFirstPlaceInHolt() {
        Exception cause = new java.io.IOException("disk full");
        String line = asText(entry("No", new IllegalStateException("broken", cause)), false);

        assertThat(line)
                .contains(
                        "No: java.lang.IllegalStateException: broken (at dev.holt.server.log.LogLineTest.error_",
                        "; caused by java.io.IOException: disk full (at dev.holt.server.log.LogLineTest.error_")
                .doesNotContain("stack=");
    }

    @Test
    void detailedError_hasItsStackOnTheSameLine() {
        String line = asText(entry("No", new IllegalStateException("x")), true);

        assertThat(line).contains("stack=java.lang.IllegalStateException: x\\n\\tat dev.holt.");
        assertThat(
                        parsed(asJson(entry("No", new IllegalStateException("x")), true))
                                .get("stack")
                                .asString())
                .contains("\n\tat dev.holt.");
    }

    @Test
    void causesBeyondTheMost_areLeftOut() {
        Exception five = chain(ErrorText.MAX_CAUSES);
        Exception six = chain(ErrorText.MAX_CAUSES + 1);

        assertThat(ErrorText.of(five)).contains("cause 5").doesNotEndWith("…");
        assertThat(ErrorText.of(six)).contains("cause 5").doesNotContain("cause 6").endsWith("; …");
    }

    @Test
    void errorWhoseMessageFails_isToldAllTheSame() {
        assertThat(ErrorText.of(new Unspeakable()))
                .contains("no message, as it failed with java.lang.IllegalStateException");
    }

    @Test
    void longestText_isKeptAndALongerOneIsCut() {
        String longest = "x".repeat(LogLine.MAX_TEXT);

        assertThat(message(longest)).isEqualTo(longest);
        assertThat(message(longest + "y")).isEqualTo(longest + "…");
    }

    private static String message(String message) {
        return parsed(asJson(entry(message, null), false)).get("message").asString();
    }

    private static Exception chain(int causes) {
        Exception error = new Exception("cause " + causes);
        for (int i = causes - 1; i >= 0; i--) {
            error = new Exception("cause " + i, error);
        }
        return error;
    }

    private static LogEntry entry(String message, @Nullable Throwable error) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("trace_id", "4bf9");
        fields.put("tool", "search");
        return new LogEntry(TIME, Level.WARN, "dev.holt.x.Thing", message, fields, error);
    }

    private static String asText(LogEntry entry, boolean detailed) {
        return LogLine.of(entry, LogFormat.TEXT, detailed);
    }

    private static String asJson(LogEntry entry, boolean detailed) {
        return LogLine.of(entry, LogFormat.JSON, detailed);
    }

    private static JsonNode parsed(String line) {
        return JsonMapper.shared().readTree(line);
    }

    private static final class Unspeakable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("never");
        }
    }
}
