package dev.holt.bench.relevance;

import dev.holt.index.SearchHit;
import dev.holt.index.SearchQuery;
import dev.holt.index.SearchResult;
import dev.holt.index.WikiIndex;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import java.util.List;

/** Holt's search, as an agent meets it, or without what comes after the strict pass. */
final class HoltContender implements Contender {
    private final WikiIndex index;
    private final Snapshot snapshot;
    private final boolean strictOnly;

    HoltContender(WikiIndex index, Snapshot snapshot, boolean strictOnly) {
        this.index = index;
        this.snapshot = snapshot;
        this.strictOnly = strictOnly;
    }

    @Override
    public String name() {
        return strictOnly ? "Holt, strict pass alone" : "Holt";
    }

    @Override
    public List<PageName> find(String question) {
        SearchResult found = index.search(SearchQuery.of(question, 2 * DEPTH), snapshot);
        boolean strict = !found.relaxed() && found.corrections().isEmpty();
        if (strictOnly && !strict) {
            return List.of();
        }
        return found.hits().stream().map(SearchHit::page).distinct().limit(DEPTH).toList();
    }
}
