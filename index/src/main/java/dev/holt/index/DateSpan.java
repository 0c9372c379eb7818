package dev.holt.index;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The time that a written date stands for: a year, a month, a day or a moment, in UTC unless it
 * says otherwise.
 *
 * @param from its first millisecond since 1970
 * @param to its last
 */
record DateSpan(long from, long to) {
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;
    private static final int LONGEST = 40;

    /** The span of {@code 2026}, {@code 2026-01}, {@code 2026-01-31} or an ISO 8601 time. */
    static Optional<DateSpan> parse(String written) {
        String text = written.strip();
        if (text.length() < YEAR || text.length() > LONGEST || !startsWithYear(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (text.length()) {
                        case YEAR -> days(LocalDate.of(Integer.parseInt(text), 1, 1), 12);
                        case MONTH -> days(YearMonth.parse(text).atDay(1), 1);
                        case DAY -> day(LocalDate.parse(text));
                        default -> moment(text.replace(' ', 'T'));
                    });
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static boolean startsWithYear(String text) {
        for (int i = 0; i < YEAR; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() == YEAR || text.charAt(YEAR) == '-';
    }

    private static DateSpan days(LocalDate first, int months) {
        return new DateSpan(millis(first), millis(first.plusMonths(months)) - 1);
    }

    private static DateSpan day(LocalDate day) {
        return new DateSpan(millis(day), millis(day.plusDays(1)) - 1);
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    private static DateSpan moment(String text) {
        boolean zoned = text.endsWith("Z") || text.lastIndexOf('+') > DAY;
        boolean behind = text.lastIndexOf('-') > DAY;
        long millis =
                zoned || behind
                        ? OffsetDateTime.parse(text).toInstant().toEpochMilli()
                        : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC).toEpochMilli();
        return new DateSpan(millis, millis);
    }
}
