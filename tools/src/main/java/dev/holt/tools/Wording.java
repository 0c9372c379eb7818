package dev.holt.tools;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How answers word times, sizes and counts. */
final class Wording {
    private Wording() {}

    /**
     * A moment in UTC to the second, such as {@code 2026-11-01T09:30:00Z}: {@code as_of} takes it
     * back as it is.
     */
    static String time(Instant time) {
        return DateTimeFormatter.ISO_INSTANT.format(time.truncatedTo(ChronoUnit.SECONDS));
    }

    /** A number of things: {@code 1 page}, {@code 7,425 pages}. */
    static String count(long number, String singular, String plural) {
        return number(number) + " " + (number == 1 ? singular : plural);
    }

    static String count(long number, String singular) {
        return count(number, singular, singular + "s");
    }

    static String number(long number) {
        // Formatting takes as long as reading a small page, and few numbers need a separator.
        return Math.abs(number) < 1000
                ? Long.toString(number)
                : String.format(Locale.ROOT, "%,d", number);
    }

    /**
     * A size in bytes, rounded to the unit that a reader would choose: {@code 512 B}, {@code 1.5
     * KiB}, {@code 10 MiB}.
     */
    static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        return bytes < 1024 * 1024
                ? scaled(bytes / 1024.0, "KiB")
                : scaled(bytes / (1024.0 * 1024), "MiB");
    }

    private static String scaled(double number, String unit) {
        return String.format(
                Locale.ROOT, number == Math.rint(number) ? "%.0f %s" : "%.1f %s", number, unit);
    }
}
