package dev.holt.tools;

import dev.holt.wiki.Revision;
import java.util.List;
import java.util.Optional;

/**
 * The part of a list that one answer shows.
 *
 * @param items what is shown
 * @param offset how many come before
 * @param total how many there are
 */
record Slice<T>(List<T> items, int offset, int total) {

    /** At most {@code limit} elements from {@code offset} on; an offset past the end gives none. */
    static <T> Slice<T> of(List<T> all, int offset, int limit) {
        int start = Math.min(offset, all.size());
        int end = (int) Math.min((long) start + limit, all.size());
        return new Slice<>(List.copyOf(all.subList(start, end)), start, all.size());
    }

    boolean truncated() {
        return rest() > 0;
    }

    /** How many come after. */
    int rest() {
        return total - offset - items.size();
    }

    /** The cursor that shows what comes next; none at the end. */
    Optional<String> next(String scope, Revision revision) {
        return truncated()
                ? Optional.of(
                        new Cursor(scope, revision, Integer.toString(offset + items.size()))
                                .encode())
                : Optional.empty();
    }
}
