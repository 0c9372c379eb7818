package dev.holt.wiki;

import dev.holt.wiki.PageWalk.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the latest page histories stopped, so that the next part of one does not walk through the
 * parts before it again. Safe for use by several threads.
 */
final class PageLogCursors {
    /** How many stops are remembered; the one used longest ago is forgotten first. */
    static final int CAPACITY = 256;

    private final Map<Cursor, List<Place>> stops =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Cursor, List<Place>> eldest) {
                    return size() > CAPACITY;
                }
            };

    /**
     * A place in one page's history.
     *
     * @param from the snapshot that the history is seen from
     * @param after the last commit that was told
     */
    record Cursor(Revision from, PageName page, Revision after) {}

    synchronized void remember(Cursor cursor, List<Place> places) {
        stops.put(cursor, List.copyOf(places));
    }

    synchronized Optional<List<Place>> recall(Cursor cursor) {
        return Optional.ofNullable(stops.get(cursor));
    }
}
