package dev.holt.wiki;

import java.time.Instant;
import java.util.Optional;

/**
 * A text whose coming and going is looked for.
 *
 * @param text the text, exactly as it stands in the pages; not empty
 * @param ignoreCase whether small letters and capitals are the same
 * @param page only this page, followed through its renames
 * @param prefix only pages whose path starts with this text; the empty string for all
 * @param since only commits made at this time or later, by the committer's clock
 * @param until only commits made at this time or earlier
 */
public record TextQuery(
        String text,
        boolean ignoreCase,
        Optional<PageName> page,
        String prefix,
        Optional<Instant> since,
        Optional<Instant> until) {
    public TextQuery {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("There is no text to look for");
        }
    }

    /** Whether the query asks for commits of this time, in seconds since 1970. */
    boolean isWithin(long time) {
        return !isTooOld(time) && until.filter(end -> time > end.getEpochSecond()).isEmpty();
    }

    boolean isTooOld(long time) {
        return since.filter(start -> time < start.getEpochSecond()).isPresent();
    }
}
