package dev.holt.wiki;

import java.time.Instant;
import java.util.Optional;

/**
 * Which recent changes are wanted.
 *
 * @param since only commits that are not part of this revision's past
 * @param sinceTime only commits made at this time or later, by the committer's clock
 * @param author only commits whose author's name or mail address contains this text, ignoring case
 * @param prefix only commits that touch a path starting with this text; the empty string for all
 * @param limit how many commits at most
 * @param after continue below this commit of an earlier answer
 */
public record RecentQuery(
        Optional<Revision> since,
        Optional<Instant> sinceTime,
        Optional<String> author,
        String prefix,
        int limit,
        Optional<Revision> after) {

    /** The newest commits, whatever they touch. */
    public static RecentQuery newest(int limit) {
        return new RecentQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), "", limit, Optional.empty());
    }
}
