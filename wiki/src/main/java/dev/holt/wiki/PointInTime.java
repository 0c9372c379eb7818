package dev.holt.wiki;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a date or a date and time as ISO 8601 writes them, UTC where no zone is given. */
final class PointInTime {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}([Tt ].*)?");
    private static final Pattern ZONED = Pattern.compile(".*(Z|[+-]\\d{2}:\\d{2})");
    private static final int DATE_LENGTH = 10;

    private PointInTime() {}

    /** Whether the text is meant as a date. */
    static boolean looksLike(String text) {
        return DATE.matcher(text).matches();
    }

    /**
     * The last instant that {@code text} means: the end of a date without a time. Empty when there
     * is no such date or time.
     */
    static Optional<Instant> parse(String text) {
        String iso = text.replace(' ', 'T').toUpperCase(Locale.ROOT);
        try {
            if (iso.length() == DATE_LENGTH) {
                return Optional.of(
                        LocalDate.parse(iso)
                                .plusDays(1)
                                .atStartOfDay()
                                .toInstant(ZoneOffset.UTC)
                                .minusSeconds(1));
            }
            return Optional.of(
                    ZONED.matcher(iso.substring(DATE_LENGTH)).matches()
                            ? OffsetDateTime.parse(iso).toInstant()
                            : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
