package dev.holt.wiki;

import dev.holt.wiki.TextChanges.Place;

/**
 * How far one search through the history goes.
 *
 * @param limit the most changes, 1 or more
 * @param start where to go on, as an earlier answer to the same query about the same snapshot said
 * @param pace may end the search before it is done; the answer says where to go on
 */
public record TextSearch(int limit, Place start, SearchPace pace) {
    /** From the newest commit to the oldest. */
    public static TextSearch newest(int limit) {
        return new TextSearch(limit, Place.START, SearchPace.UNHURRIED);
    }
}
