package dev.holt.index;

import dev.holt.wiki.Revision;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The best hits of a query, best page first, the hits of one page next to each other.
 *
 * @param revision the commit that was searched: the snapshot's, or the cursor's where one was given
 * @param hits at most {@link SearchQuery#limit()} sections, few of any one page
 * @param total how many sections match; those that are hits by their meaning only are counted too
 * @param totalExact whether {@code total} is exact, or else a lower bound
 * @param relaxed whether no section has every word, so that the hits have only some of them
 * @param droppedWords the words that were given up: those that the best hit lacks, and those beyond
 *     a limit
 * @param corrections words that are nowhere in the wiki, each with the word that was searched for
 *     instead
 * @param words what was searched for; marked in the snippets
 * @param facets how the matching pages are spread; empty unless it was asked for
 * @param meaning what the query's meaning did; empty unless sections have vectors, and the query
 *     has words that need not be there exactly
 * @param timedOut whether the time ran out, so that better hits may be missing
 * @param part how much was searched, where the index was not ready and a part was enough
 * @param nextCursor what continues behind the last hit, if there is more
 */
public record SearchResult(
        Revision revision,
        List<SearchHit> hits,
        long total,
        boolean totalExact,
        boolean relaxed,
        List<String> droppedWords,
        Map<String, String> corrections,
        QueryWords words,
        Optional<Facets> facets,
        Optional<MeaningUse> meaning,
        boolean timedOut,
        Optional<Part> part,
        Optional<String> nextCursor) {
    public SearchResult {
        hits = List.copyOf(hits);
        droppedWords = List.copyOf(droppedWords);
        corrections = Collections.unmodifiableMap(new LinkedHashMap<>(corrections));
    }

    /**
     * How much of the wiki was searched.
     *
     * @param indexed the pages that were ready
     * @param of all pages
     */
    public record Part(int indexed, int of) {}

    /** The same result, of a part of the wiki; it has no end that could be continued. */
    SearchResult ofPart(Part searched) {
        return new SearchResult(
                revision,
                hits,
                total,
                totalExact,
                relaxed,
                droppedWords,
                corrections,
                words,
                facets,
                meaning,
                timedOut,
                Optional.of(searched),
                Optional.empty());
    }
}
