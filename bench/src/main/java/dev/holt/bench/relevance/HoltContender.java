package dev.holt.bench.relevance;

import dev.holt.index.SearchHit;
import dev.holt.index.SearchQuery;
import dev.holt.index.SearchResult;
import dev.holt.index.WikiIndex;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import java.util.List;
import java.util.function.Function;

/**
 * Holt's search, as an agent meets it, or without what comes after the strict pass, or with what is
 * found by meaning.
 */
final class HoltContender implements Contender {
    private final WikiIndex index;
    private final Snapshot snapshot;
    private final Kind kind;
    private final Function<SearchHit, PageName> answer;

    HoltContender(WikiIndex index, Snapshot snapshot, Kind kind) {
        this(index, snapshot, kind, SearchHit::page);
    }

    private HoltContender(
            WikiIndex index, Snapshot snapshot, Kind kind, Function<SearchHit, PageName> answer) {
        this.index = index;
        this.snapshot = snapshot;
        this.kind = kind;
        this.answer = answer;
    }

    /** The same search, a hit of which is the answer that the function gives. */
    HoltContender naming(Function<SearchHit, PageName> other) {
        return new HoltContender(index, snapshot, kind, other);
    }

    /** What is counted of what it finds. */
    enum Kind {
        /** What has every word. */
        STRICT("Holt, strict pass alone"),
        /** All that an agent gets. */
        USUAL("Holt"),
        /** The same from an index that has vectors. */
        FUSED("Holt, fused with vectors of a toy model");

        final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    @Override
    public String name() {
        return kind.label;
    }

    @Override
    public List<PageName> find(String question) {
        SearchResult found = index.search(SearchQuery.of(question, 2 * DEPTH), snapshot);
        boolean strict = !found.relaxed() && found.corrections().isEmpty();
        if (kind == Kind.STRICT && !strict) {
            return List.of();
        }
        return found.hits().stream().map(answer).distinct().limit(DEPTH).toList();
    }
}
