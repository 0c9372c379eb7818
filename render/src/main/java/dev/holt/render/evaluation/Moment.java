package dev.holt.render.evaluation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * The time on a zone's clocks, cut off to some precision, and the period in which it stays so.
 *
 * <p>Where clocks are put forward or back, a day need not begin at midnight nor an hour be one hour
 * long. Between two such changes all of them are regular, so no period reaches across a change.
 *
 * @param start the time, cut off
 * @param period the instants that are cut off to it
 */
record Moment(ZonedDateTime start, Dependency.ValidBetween period) {
    static Moment of(ZonedDateTime time, ChronoUnit precision) {
        LocalDateTime start = cut(time.toLocalDateTime(), precision);
        Instant from = start.toInstant(time.getOffset());
        Instant until = start.plus(1, precision).toInstant(time.getOffset());
        ZoneRules rules = time.getZone().getRules();
        // The change before an instant is never at the instant itself.
        ZoneOffsetTransition last = rules.previousTransition(time.toInstant().plusNanos(1));
        ZoneOffsetTransition next = rules.nextTransition(time.toInstant());
        if (last != null && last.getInstant().isAfter(from)) {
            from = last.getInstant();
        }
        if (next != null && next.getInstant().isBefore(until)) {
            until = next.getInstant();
        }
        return new Moment(
                ZonedDateTime.ofLocal(start, time.getZone(), time.getOffset()),
                new Dependency.ValidBetween(from, until));
    }

    private static LocalDateTime cut(LocalDateTime time, ChronoUnit precision) {
        return switch (precision) {
            case SECONDS, MINUTES, HOURS, DAYS -> time.truncatedTo(precision);
            case MONTHS -> time.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
            case YEARS -> time.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
            default -> throw new IllegalArgumentException("No precision for now: " + precision);
        };
    }
}
