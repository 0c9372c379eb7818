package dev.holt.index;

import dev.holt.wiki.PageName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/**
 * Answers one query from one view, in up to three passes: every word as it was written; the same
 * with words that are nowhere corrected; any of the words.
 *
 * <p>The hits of a result are put together by page.
 */
final class SectionSearch {
    private final ExactSearcher searcher;
    private final SearchLimits limits;
    private final SearchQuery query;
    private final SectionRanking ranking;

    private SectionSearch(ExactSearcher searcher, SearchLimits limits, SearchQuery query) {
        this.searcher = searcher;
        this.limits = limits;
        this.query = query;
        this.ranking = new SectionRanking(searcher, limits);
    }

    /**
     * Checks what can be checked without an index.
     *
     * @throws SearchException when the text is empty or too long, or a filter makes no sense
     */
    static void check(SearchQuery query, SearchLimits limits) {
        if (query.text().isBlank()) {
            throw new SearchException(
                    "empty_query",
                    "The search query is empty. Send some words; to see every page, list the"
                            + " pages instead.");
        }
        if (query.text().length() > limits.maxQueryChars()) {
            throw new SearchException(
                    "query_too_long",
                    "The search query has %,d characters, and at most %,d are allowed."
                                    .formatted(query.text().length(), limits.maxQueryChars())
                            + " Send only the words that matter.");
        }
        query.scope().pages().property().ifPresent(PropertyCondition::parse);
    }

    /** The answer of {@code view}, which is of commit {@code from.revision()}. */
    static SearchResult in(View view, SearchLimits limits, SearchQuery query, SearchCursor from)
            throws IOException {
        ExactSearcher searcher = view.searcher().until(limits.maxTime());
        return new SectionSearch(searcher, limits, query).answer(from);
    }

    /** The outcome of the pass that found something, or of the last. */
    private record Outcome(
            SectionQueries queries, SearchCursor.Pass pass, SectionRanking.Found found) {
        boolean isEmpty() {
            return found.matching().value() == 0;
        }
    }

    private SearchResult answer(SearchCursor from) throws IOException {
        SectionQueries written = SectionQueries.of(new QueryFrame(searcher, limits, query));
        if (written.isEmpty()) {
            SectionRanking.Found none = SectionRanking.Found.NONE;
            return result(from, new Outcome(written, SearchCursor.Pass.WRITTEN, none));
        }
        return result(
                from,
                switch (from.pass()) {
                    case WRITTEN -> firstThatFinds(written, from);
                    case CORRECTED -> strict(corrected(written), from);
                    case RELAXED -> relaxed(corrected(written), from);
                });
    }

    private Outcome firstThatFinds(SectionQueries written, SearchCursor from) throws IOException {
        if (query.extras().contains(SearchQuery.Extra.ANY_WORD)) {
            return relaxed(corrected(written), from);
        }
        Outcome outcome = strict(written, from);
        if (!outcome.isEmpty() || searcher.timedOut()) {
            return outcome;
        }
        SectionQueries corrected = corrected(written);
        if (!corrected.corrections().isEmpty()) {
            Outcome second = strict(corrected, from);
            if (!second.isEmpty()) {
                return second;
            }
        }
        if (corrected.canRelax()) {
            Outcome third = relaxed(corrected, from);
            if (!third.isEmpty()) {
                return third;
            }
        }
        return outcome;
    }

    private static SectionQueries corrected(SectionQueries written) throws IOException {
        return written.corrected().orElse(written);
    }

    private Outcome strict(SectionQueries queries, SearchCursor from) throws IOException {
        return new Outcome(
                queries,
                queries.corrections().isEmpty()
                        ? SearchCursor.Pass.WRITTEN
                        : SearchCursor.Pass.CORRECTED,
                ranking.find(queries.strict(), from.seen(), query.limit()));
    }

    private Outcome relaxed(SectionQueries queries, SearchCursor from) throws IOException {
        return new Outcome(
                queries,
                SearchCursor.Pass.RELAXED,
                ranking.find(queries.relaxed(), from.seen(), query.limit()));
    }

    private SearchResult result(SearchCursor from, Outcome outcome) throws IOException {
        SectionQueries queries = outcome.queries();
        SectionRanking.Found found = outcome.found();
        boolean relaxed = outcome.pass() == SearchCursor.Pass.RELAXED;
        List<String> dropped = new ArrayList<>(queries.dropped());
        if (relaxed) {
            dropped.addAll(0, lackedByTheBest(queries, from.seen() == 0 ? found : first(queries)));
        }
        int seen = from.seen() + found.hits().size();
        SearchCursor next = new SearchCursor(from.revision(), seen, outcome.pass());
        Optional<Facets> facets = facets(outcome, relaxed);
        List<SearchHit> hits = hits(outcome);
        return new SearchResult(
                from.revision(),
                hits,
                found.matching().value(),
                found.exact() && !searcher.timedOut(),
                relaxed || queries.cut(),
                dropped,
                queries.corrections(),
                queries.words(),
                facets,
                searcher.timedOut(),
                found.more() ? Optional.of(next.text(query)) : Optional.empty());
    }

    private SectionRanking.Found first(SectionQueries queries) throws IOException {
        return ranking.find(queries.relaxed(), 0, 1);
    }

    private Optional<Facets> facets(Outcome outcome, boolean relaxed) throws IOException {
        if (!query.extras().contains(SearchQuery.Extra.FACETS)) {
            return Optional.empty();
        }
        if (outcome.isEmpty()) {
            return Optional.of(new Facets(List.of(), List.of()));
        }
        Query all = relaxed ? outcome.queries().relaxed() : outcome.queries().strict();
        return Optional.of(FacetCounting.of(all, query.scope().pages().prefix(), searcher));
    }

    private List<String> lackedByTheBest(SectionQueries queries, SectionRanking.Found first)
            throws IOException {
        if (first.hits().isEmpty()) {
            return List.of();
        }
        int best = first.hits().getFirst().document();
        return queries.lacking(clause -> share(clause, best));
    }

    private Optional<Float> share(Query clause, int document) throws IOException {
        Explanation share = searcher.explain(clause, document);
        return share.isMatch() ? Optional.of(share.getValue().floatValue()) : Optional.empty();
    }

    private List<SearchHit> hits(Outcome outcome) throws IOException {
        Map<BytesRef, List<SearchHit>> byPage = new LinkedHashMap<>();
        for (SectionRanking.Ranked each : outcome.found().hits()) {
            byPage.computeIfAbsent(each.page(), p -> new ArrayList<>()).add(hit(outcome, each));
        }
        return byPage.values().stream().flatMap(List::stream).toList();
    }

    private SearchHit hit(Outcome outcome, SectionRanking.Ranked ranked) throws IOException {
        SectionQueries queries = outcome.queries();
        Document section = searcher.storedFields().document(ranked.document());
        boolean explained = query.extras().contains(SearchQuery.Extra.EXPLANATION);
        boolean relaxed = outcome.pass() == SearchCursor.Pass.RELAXED;
        return new SearchHit(
                new PageName(section.get(Fields.PAGE)),
                section.get(Fields.TITLE),
                Optional.ofNullable(section.get(Fields.ADDRESS)),
                line(section, Fields.FIRST_LINE),
                line(section, Fields.LAST_LINE),
                Snippet.of(section.get(Fields.BODY), queries.words(), limits.snippetChars()),
                ranked.score(),
                explained
                        ? queries.shares(clause -> share(clause, ranked.document()), relaxed)
                        : List.of());
    }

    private static int line(Document section, String field) {
        return section.getField(field).numericValue().intValue();
    }
}
