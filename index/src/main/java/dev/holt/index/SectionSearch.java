package dev.holt.index;

import dev.holt.wiki.PageName;
import dev.holt.wiki.Revision;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;

/**
 * Answers one query from one view.
 *
 * <p>Sections are ranked by score, then page, then place, so that the order is the same in every
 * index of the same pages. Of one page only the best few are hits; the hits of a result are then
 * put together by page.
 */
final class SectionSearch {
    /** Matches are counted exactly up to this many; counting on costs more than it tells. */
    private static final int COUNTED = 1_000;

    private static final int GROWTH = 4;
    private static final Sort ORDER =
            new Sort(
                    SortField.FIELD_SCORE,
                    new SortField(Fields.PAGE, SortField.Type.STRING),
                    new SortField(Fields.ORDINAL, SortField.Type.LONG));

    private final ExactSearcher searcher;
    private final SearchLimits limits;
    private final SearchQuery query;
    private final SectionQueries queries;

    private SectionSearch(ExactSearcher searcher, SearchLimits limits, SearchQuery query) {
        this.searcher = searcher;
        this.limits = limits;
        this.query = query;
        this.queries = SectionQueries.of(query, limits);
    }

    /**
     * Checks what can be checked without an index.
     *
     * @throws SearchException when the text is empty or too long
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
    }

    /** The answer of {@code view}, which is of commit {@code from.revision()}. */
    static SearchResult in(View view, SearchLimits limits, SearchQuery query, SearchCursor from)
            throws IOException {
        return new SectionSearch(view.searcher(), limits, query).answer(from);
    }

    /** The hits of one pass: those that were asked for, how many match, and whether more follow. */
    private record Found(List<FieldDoc> hits, TotalHits matching, boolean more) {}

    private SearchResult answer(SearchCursor from) throws IOException {
        if (queries.isEmpty()) {
            return nothing(from.revision());
        }
        Found found = from.relaxed() ? relaxed(from.seen()) : find(queries.strict(), from.seen());
        boolean relaxed = from.relaxed();
        if (found.matching().value() == 0 && !relaxed && queries.canRelax()) {
            found = relaxed(from.seen());
            relaxed = found.matching().value() > 0;
        }
        return result(from, found, relaxed);
    }

    private Found relaxed(int seen) throws IOException {
        return find(queries.relaxed(), seen);
    }

    private SearchResult nothing(Revision revision) {
        return new SearchResult(
                revision, List.of(), 0, true, false, queries.dropped(), Optional.empty());
    }

    private SearchResult result(SearchCursor from, Found found, boolean relaxed)
            throws IOException {
        List<String> dropped = new ArrayList<>(queries.dropped());
        if (relaxed) {
            dropped.addAll(0, lackedByTheBest(from.seen() == 0 ? found : relaxed(0)));
        }
        int seen = from.seen() + found.hits().size();
        SearchCursor next = new SearchCursor(from.revision(), seen, relaxed);
        return new SearchResult(
                from.revision(),
                hits(found.hits()),
                found.matching().value(),
                found.matching().relation() == TotalHits.Relation.EQUAL_TO,
                relaxed || queries.cut(),
                dropped,
                found.more() ? Optional.of(next.text(query)) : Optional.empty());
    }

    private List<String> lackedByTheBest(Found first) throws IOException {
        if (first.hits().isEmpty()) {
            return List.of();
        }
        int best = first.hits().getFirst().doc;
        return queries.lacking(clause -> searcher.explain(clause, best).isMatch());
    }

    /** Finds the hits after the first {@code seen}, taking more matches until there are enough. */
    private Found find(Query pass, int seen) throws IOException {
        int end = (int) Math.min(limits.maxHits(), (long) seen + query.limit());
        int documents = Math.max(1, searcher.getIndexReader().maxDoc());
        int take = (int) Math.min(documents, (end + 1L) * GROWTH);
        while (true) {
            TopFieldDocs top =
                    searcher.search(pass, new TopFieldCollectorManager(ORDER, take, COUNTED));
            List<FieldDoc> ranked = fewOfEachPage(top.scoreDocs);
            boolean all = top.scoreDocs.length < take || take == documents;
            if (all || ranked.size() > end) {
                int last = Math.min(end, ranked.size());
                List<FieldDoc> hits = ranked.subList(Math.min(seen, last), last);
                boolean more = ranked.size() > end && end < limits.maxHits();
                return new Found(hits, top.totalHits, more);
            }
            take = (int) Math.min(documents, (long) take * GROWTH);
        }
    }

    private List<FieldDoc> fewOfEachPage(ScoreDoc[] ranked) {
        Map<BytesRef, Integer> counts = new HashMap<>();
        List<FieldDoc> kept = new ArrayList<>();
        for (ScoreDoc each : ranked) {
            FieldDoc document = (FieldDoc) each;
            if (counts.merge(page(document), 1, Integer::sum) <= limits.hitsPerPage()) {
                kept.add(document);
            }
        }
        return kept;
    }

    private List<SearchHit> hits(List<FieldDoc> ranked) throws IOException {
        Map<BytesRef, List<SearchHit>> byPage = new LinkedHashMap<>();
        for (FieldDoc each : ranked) {
            byPage.computeIfAbsent(page(each), p -> new ArrayList<>()).add(hit(each));
        }
        return byPage.values().stream().flatMap(List::stream).toList();
    }

    private SearchHit hit(FieldDoc ranked) throws IOException {
        Document section = searcher.storedFields().document(ranked.doc);
        String snippet =
                Snippet.of(section.get(Fields.BODY), queries.marks(), limits.snippetChars());
        return new SearchHit(
                new PageName(section.get(Fields.PAGE)),
                section.get(Fields.TITLE),
                Optional.ofNullable(section.get(Fields.ADDRESS)),
                line(section, Fields.FIRST_LINE),
                line(section, Fields.LAST_LINE),
                snippet,
                (Float) field(ranked, 0));
    }

    private static int line(Document section, String field) {
        return section.getField(field).numericValue().intValue();
    }

    private static BytesRef page(FieldDoc document) {
        return (BytesRef) field(document, 1);
    }

    /** A value by which a document was ranked, in the sequence of {@link #ORDER}. */
    private static Object field(FieldDoc document, int place) {
        return document.fields[place];
    }
}
