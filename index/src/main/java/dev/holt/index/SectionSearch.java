package dev.holt.index;

import dev.holt.wiki.PageName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/**
 * Answers one query from one view, in up to three passes: every word as it was written; the same
 * with words that are nowhere corrected; any of the words. Where sections have vectors, what is
 * nearest in meaning is put together with the pass that found something.
 *
 * <p>The hits of a result are put together by page.
 */
final class SectionSearch {
    private final ExactSearcher searcher;
    private final QueryFrame frame;
    private final SearchLimits limits;
    private final SearchQuery query;
    private final Optional<SectionMeaning> meaning;
    private final SectionRanking ranking;

    private SectionSearch(ExactSearcher searcher, SearchRequest request, QueryAnalyzers analyzers) {
        this.searcher = searcher;
        this.frame = new QueryFrame(searcher, request, analyzers);
        this.limits = request.limits();
        this.query = request.query();
        this.meaning = request.meaning();
        this.ranking = new SectionRanking(searcher, limits, query.newestFirst());
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

    /** The answer of {@code view}, which is of the commit that the request begins in. */
    static SearchResult in(View view, SearchRequest request) throws IOException {
        ExactSearcher searcher = view.searcher().until(request.limits().maxTime());
        QueryAnalyzers analyzers = request.analyzers().take();
        SearchResult result =
                new SectionSearch(searcher, request, analyzers).answer(request.from());
        request.analyzers().giveBack(analyzers);
        return result;
    }

    /** The outcome of the pass that found something, or of the last. */
    private record Outcome(
            SectionQueries queries, SearchCursor.Pass pass, SectionRanking.Found found) {
        boolean isEmpty() {
            return found.matching().value() == 0;
        }

        boolean relaxed() {
            return pass == SearchCursor.Pass.RELAXED;
        }

        /** What the pass looked for. */
        Query sought() {
            return relaxed() ? queries.relaxed() : queries.strict();
        }
    }

    /**
     * What the hits of a pass become.
     *
     * @param fused the hits; nothing where nothing was found by its meaning
     * @param use what the meaning did; nothing where it was not asked for
     */
    private record Meant(Optional<Fusion.Fused> fused, Optional<MeaningUse> use) {
        private static final Meant NOTHING = new Meant(Optional.empty(), Optional.empty());

        /** Another order than that of the hits before would repeat some and skip others. */
        private static final Meant WORDS_AS_BEFORE =
                new Meant(
                        Optional.empty(),
                        Optional.of(
                                new MeaningUse(
                                        0,
                                        0,
                                        Optional.of("The hits before were found by words only."))));
    }

    private SearchResult answer(SearchCursor from) throws IOException {
        SectionQueries written = SectionQueries.of(frame);
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
        List<String> dropped = new ArrayList<>(queries.dropped());
        if (outcome.relaxed()) {
            SectionRanking.Found best = from.seen() == 0 ? outcome.found() : first(queries);
            dropped.addAll(0, lackedByTheBest(queries, best));
        }
        Meant meant = meant(from, outcome);
        SectionRanking.Found found = meant.fused().map(Fusion.Fused::found).orElse(outcome.found());
        int seen = from.seen() + found.hits().size();
        boolean byMeaning = meant.use().filter(use -> use.problem().isEmpty()).isPresent();
        SearchCursor next = new SearchCursor(from.revision(), seen, outcome.pass(), byMeaning);
        Optional<Facets> facets = facets(outcome);
        List<SearchHit> hits = hits(found, outcome, meant);
        return new SearchResult(
                from.revision(),
                hits,
                found.matching().value(),
                found.exact() && !searcher.timedOut(),
                outcome.relaxed() || queries.cut(),
                dropped,
                queries.corrections(),
                queries.words(),
                facets,
                meant.use(),
                searcher.timedOut(),
                Optional.empty(),
                found.more() ? Optional.of(next.text(query)) : Optional.empty());
    }

    private Meant meant(SearchCursor from, Outcome outcome) throws IOException {
        Optional<SectionMeaning.Question> question = outcome.queries().meaning();
        boolean inOrderOfWords = query.newestFirst().isEmpty() && !searcher.timedOut();
        if (meaning.isEmpty() || question.isEmpty() || !inOrderOfWords) {
            return Meant.NOTHING;
        }
        if (from.goesOn() && !from.byMeaning()) {
            return Meant.WORDS_AS_BEFORE;
        }
        SectionMeaning.Nearest nearest = meaning.get().nearest(question.get(), searcher);
        if (from.goesOn() && nearest.use().problem().isPresent()) {
            throw SearchException.orderLost(nearest.use().problem().get());
        }
        if (nearest.sections().isEmpty()) {
            return new Meant(Optional.empty(), Optional.of(nearest.use()));
        }
        Fusion.SearchPart part = new Fusion.SearchPart(from.seen(), query.limit());
        Fusion fusion = new Fusion(searcher, ranking, limits);
        return new Meant(
                Optional.of(fusion.find(outcome.sought(), nearest.sections(), part)),
                Optional.of(nearest.use()));
    }

    private SectionRanking.Found first(SectionQueries queries) throws IOException {
        return ranking.find(queries.relaxed(), 0, 1);
    }

    private Optional<Facets> facets(Outcome outcome) throws IOException {
        if (!query.extras().contains(SearchQuery.Extra.FACETS)) {
            return Optional.empty();
        }
        if (outcome.isEmpty()) {
            return Optional.of(new Facets(List.of(), List.of()));
        }
        return Optional.of(
                FacetCounting.of(outcome.sought(), query.scope().pages().prefix(), searcher));
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

    /** Puts the hits of one page together, at the place of the page's best. */
    private List<SearchHit> hits(SectionRanking.Found found, Outcome outcome, Meant meant)
            throws IOException {
        Map<BytesRef, List<SearchHit>> byPage = new LinkedHashMap<>();
        Texts texts =
                new Texts(
                        searcher.storedFields(),
                        new WordFinder(outcome.queries().words(), frame.analyzers().forPages()));
        for (SectionRanking.Ranked each : found.hits()) {
            byPage.computeIfAbsent(each.page(), p -> new ArrayList<>())
                    .add(hit(new Hit(outcome, meant.fused(), each), texts));
        }
        return byPage.values().stream().flatMap(List::stream).toList();
    }

    /** A section in its place, and what found it. */
    private record Hit(
            Outcome outcome, Optional<Fusion.Fused> fused, SectionRanking.Ranked ranked) {
        boolean byMeaning() {
            return fused.isPresent() && fused.get().alone().contains(ranked.document());
        }
    }

    /** Where the texts of sections are read, and the words found in them. */
    private record Texts(StoredFields stored, WordFinder words) {}

    private SearchHit hit(Hit hit, Texts texts) throws IOException {
        SectionRanking.Ranked ranked = hit.ranked();
        Document section = texts.stored().document(ranked.document());
        return new SearchHit(
                new PageName(section.get(Fields.PAGE)),
                section.get(Fields.TITLE),
                Optional.ofNullable(section.get(Fields.ADDRESS)),
                line(section, Fields.FIRST_LINE),
                line(section, Fields.LAST_LINE),
                Snippet.of(section.get(Fields.BODY), texts.words(), limits.snippetChars()),
                hit.byMeaning(),
                ranked.score(),
                explanation(hit));
    }

    private List<SearchHit.ScorePart> explanation(Hit hit) throws IOException {
        if (!query.extras().contains(SearchQuery.Extra.EXPLANATION)) {
            return List.of();
        }
        int document = hit.ranked().document();
        if (hit.fused().isPresent()) {
            return hit.fused().get().shares(document);
        }
        return hit.outcome()
                .queries()
                .shares(clause -> share(clause, document), hit.outcome().relaxed());
    }

    private static int line(Document section, String field) {
        return section.getField(field).numericValue().intValue();
    }
}
