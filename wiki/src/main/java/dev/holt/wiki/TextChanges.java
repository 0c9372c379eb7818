package dev.holt.wiki;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A part of the coming and going of a text.
 *
 * @param changes newest first
 * @param next where to go on; empty when everything has been looked at
 * @param back the time of the last commit that was looked at, by the committer's clock; empty if
 *     there was none
 */
public record TextChanges(List<TextChange> changes, Optional<Place> next, Optional<Instant> back) {
    public TextChanges {
        changes = List.copyOf(changes);
    }

    /**
     * A place in the answer to one query about one snapshot.
     *
     * @param steps how many commits come before
     * @param told how many changes of the commit there have been told
     */
    public record Place(int steps, int told) {
        /** Where an answer begins. */
        public static final Place START = new Place(0, 0);
    }
}
