package dev.holt.wiki;

import java.util.List;
import java.util.Optional;

/**
 * A part of the history of one page.
 *
 * @param entries the commits that changed the page, newest first
 * @param next where to continue below the last entry; empty at the end of the history
 */
public record PageHistory(List<HistoryEntry> entries, Optional<Revision> next) {
    /** Keeps its own copy of the entries. */
    public PageHistory {
        entries = List.copyOf(entries);
    }
}
