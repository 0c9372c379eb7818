package dev.holt.render.macro.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.render.evaluation.Dependency;
import dev.holt.render.macro.Variants;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TestWiki;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTest {
    private static final List<String> PATTERNS =
            List.of(
                    "yyyy",
                    "yyyy-MM",
                    "d MMMM",
                    "EEE",
                    "w",
                    "HH",
                    "h a",
                    "HH:mm",
                    "ss",
                    "HH:mm z",
                    "xxx",
                    "D 'at' k",
                    "QQQQ yyyy",
                    "e",
                    "B");

    private final TestWiki test = TestWiki.bare();
    private final MacroCalls calls = MacroCalls.ofOwn();

    @AfterEach
    void close() {
        test.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Date, 2026-11-21, 2026-11-21T00:00:00Z, 2026-11-22T00:00:00Z",
        "Date(time), 21:30, 2026-11-21T21:30:00Z, 2026-11-21T21:31:00Z",
        "Date(year), 2026, 2026-01-01T00:00:00Z, 2027-01-01T00:00:00Z",
        "Date(month), 2026-11, 2026-11-01T00:00:00Z, 2026-12-01T00:00:00Z",
        "Date(date; zone=Asia/Kolkata), 2026-11-22, 2026-11-21T18:30:00Z, 2026-11-22T18:30:00Z",
        "Date(HH 'h'; zone=Asia/Kolkata), 03 h, 2026-11-21T21:30:00Z, 2026-11-21T22:30:00Z",
        "Date(ss), 15, 2026-11-21T21:30:15Z, 2026-11-21T21:30:16Z",
        "Date('year' yyyy), year 2026, 2026-01-01T00:00:00Z, 2027-01-01T00:00:00Z",
    })
    void text_isUsedUntilItChanges(String call, String text, Instant from, Instant until) {
        String written = call.replace("; ", ", ");

        assertThat(calls.text(test.head(), written)).isEqualTo(text);
        assertThat(calls.dependencies(test.head(), written))
                .contains(new Dependency.ValidBetween(from, until));
    }

    /** In Cairo, the clocks go from midnight to one; on Lord Howe, half an hour forward or back. */
    @ParameterizedTest
    @CsvSource({
        "Date(date; Africa/Cairo), 2026-04-24T12:00:00Z, 2026-04-24, 2026-04-24T21:00:00Z",
        "Date(month; Africa/Cairo), 2026-04-10T12:00:00Z, 2026-04, 2026-04-23T22:00:00Z",
        "Date(HH; Australia/Lord_Howe), 2026-10-03T15:45:00Z, 02, 2026-10-03T16:00:00Z",
        "Date(HH; Australia/Lord_Howe), 2026-04-04T15:10:00Z, 01, 2026-04-04T15:30:00Z",
    })
    void changeOfTheClocks_endsThePeriodInTime(
            String call, String now, String text, Instant until) {
        String written = call.replace("; ", ", ");

        assertThat(calls.at(now).text(test.head(), written)).isEqualTo(text);
        assertThat(calls.dependencies(test.head(), written))
                .filteredOn(Dependency.ValidBetween.class::isInstance)
                .singleElement()
                .extracting(period -> ((Dependency.ValidBetween) period).until())
                .isEqualTo(until);
    }

    @Test
    void zoneOfTheCall_asksForNoReader() {
        assertThat(calls.dependencies(test.head(), "Date(time, zone=UTC)"))
                .noneMatch(Dependency.Variant.class::isInstance);
    }

    @Test
    void zoneOfTheReader_isUsedAndRecorded() {
        calls.readBy(Variants.ZONE, "Pacific/Auckland");

        assertThat(calls.text(test.head(), "Date(datetime)")).isEqualTo("2026-11-22 10:30");
        assertThat(calls.dependencies(test.head(), "Date"))
                .anyMatch(Dependency.Variant.class::isInstance);
    }

    @Test
    void words_areInTheReadersLanguage() {
        String call = "Date(EEEE d MMMM, UTC)";

        assertThat(calls.text(test.head(), call)).isEqualTo("Saturday 21 November");
        calls.readBy(Variants.LANGUAGE, "de");
        assertThat(calls.text(test.head(), call)).isEqualTo("Samstag 21 November");
        assertThat(calls.dependencies(test.head(), "Date(d.M.yyyy, UTC)"))
                .noneMatch(Dependency.Variant.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Date(nonsense), 'format' is 'nonsense'; it takes date",
                "Date(date; zone=Mars), 'zone' is 'Mars'; it takes a time zone",
            })
    void wrongArguments_areNamed(String call, String message) {
        assertThat(calls.text(test.head(), call.replace(';', ','))).contains(message);
    }

    /** The period of every text is right: within it, nothing changes. */
    @Test
    void texts_stayTheSameDuringTheirPeriod() {
        Snapshot head = test.head();
        Random random = test.random();
        List<String> zones =
                List.of(
                        "UTC",
                        "Europe/Berlin",
                        "Asia/Kathmandu",
                        "America/New_York",
                        "Africa/Cairo",
                        "Australia/Lord_Howe");
        for (int i = 0; i < 2_000; i++) {
            String pattern = PATTERNS.get(random.nextInt(PATTERNS.size()));
            ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            long second = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
            Instant now = Instant.ofEpochSecond(second + random.nextInt(63_072_000));
            ZoneOffsetTransition change = zone.getRules().nextTransition(now);
            if (change != null && random.nextBoolean()) {
                now = change.getInstant().plusSeconds(random.nextInt(-100_000, 100_000));
            }
            String call = "Date(\"%s\", %s)".formatted(pattern, zone);

            String text = calls.at(now.toString()).text(head, call);

            Dependency.ValidBetween period =
                    calls.dependencies(head, call).stream()
                            .filter(Dependency.ValidBetween.class::isInstance)
                            .map(Dependency.ValidBetween.class::cast)
                            .findFirst()
                            .orElseThrow();
            assertThat(period.from()).isBeforeOrEqualTo(now);
            assertThat(period.until()).isAfter(now);
            long length = period.until().getEpochSecond() - period.from().getEpochSecond();
            Instant other = period.from().plusSeconds(random.nextLong(length));
            assertThat(shown(pattern, zone, other))
                    .as("%s at %s and %s", call, now, other)
                    .isEqualTo(text);
        }
    }

    private static String shown(String pattern, ZoneId zone, Instant at) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                .format(ZonedDateTime.ofInstant(at, zone));
    }
}
