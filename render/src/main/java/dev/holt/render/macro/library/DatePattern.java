package dev.holt.render.macro.library;

import java.time.temporal.ChronoUnit;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A pattern of {@link java.time.format.DateTimeFormatter}, and how long what it makes stays true.
 *
 * <p>The letters outside quotes decide, see {@link
 * java.time.format.DateTimeFormatterBuilder#appendPattern}: the text changes with the smallest unit
 * that it shows. Parts of the day have noon among them, which is a minute long. Zone names and
 * offsets change at full hours. Fractions of seconds are shown as of the full second.
 *
 * @param written the pattern
 */
record DatePattern(String written) {
    private static final String SECONDS = "sSAnN";
    private static final String MINUTES = "mB";
    private static final String HOURS = "HhKkaVvzOXxZ";
    private static final String MONTHS = "MLQq";
    private static final String YEARS = "uyG";

    /** Letters whose text depends on a language or the customs of its country. */
    private static final String WORDS = "EGaBeczvVOYwW";

    /** Letters that make numbers where they stand once or twice, else words. */
    private static final Pattern LONG = Pattern.compile("MMM|LLL|QQQ|qqq");

    /** The smallest unit that the text shows. */
    ChronoUnit precision() {
        if (has(SECONDS)) {
            return ChronoUnit.SECONDS;
        }
        if (has(MINUTES)) {
            return ChronoUnit.MINUTES;
        }
        if (has(HOURS)) {
            return ChronoUnit.HOURS;
        }
        if (letters().anyMatch(c -> !isOneOf(YEARS + MONTHS, c))) {
            return ChronoUnit.DAYS;
        }
        return has(MONTHS) ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
    }

    /** Whether the text may have words in it, and so depends on a language. */
    boolean hasWords() {
        return has(WORDS) || LONG.matcher(written).find();
    }

    private boolean has(String wanted) {
        return letters().anyMatch(c -> isOneOf(wanted, c));
    }

    private static boolean isOneOf(String letters, int c) {
        return letters.indexOf(c) >= 0;
    }

    /** The letters outside quotes. */
    private IntStream letters() {
        IntPredicate letter = c -> (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        boolean[] quoted = {false};
        return written.chars()
                .filter(c -> {
                    quoted[0] ^= c == '\'';
                    return !quoted[0] && letter.test(c);
                });
    }
}
