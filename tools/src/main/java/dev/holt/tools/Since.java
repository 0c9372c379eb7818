package dev.holt.tools;

import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The beginning of a span of changes, as an agent names it: a commit, or a date whose own changes
 * count.
 *
 * <p>That is where it differs from {@code as_of}, for which a plain date means the end of the day.
 *
 * @param text what the agent wrote
 * @param time the moment it means, if it is a date; without a zone in UTC, without a time the start
 *     of the day
 */
record Since(String text, Optional<Instant> time) {

    static Since of(String text) {
        String trimmed = text.strip();
        return new Since(trimmed, time(trimmed));
    }

    /** The commit that it names; none when it is a date. */
    Optional<Revision> revision(Wiki wiki) {
        return time.isPresent() ? Optional.empty() : Optional.of(wiki.at(text).revision());
    }

    /**
     * The wiki as it was before the span; without pages when the span begins before the first
     * commit.
     */
    Snapshot before(Wiki wiki) {
        if (time.isEmpty()) {
            return wiki.at(text);
        }
        try {
            return wiki.at(Wording.time(time.get().minusSeconds(1)));
        } catch (WikiException.UnknownRevision beforeTheFirstCommit) {
            return wiki.at(Revision.NONE);
        }
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException notADate) {
            return dateTime(text);
        }
    }

    private static Optional<Instant> dateTime(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException noOffset) {
            return localDateTime(text);
        }
    }

    private static Optional<Instant> localDateTime(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }
}
