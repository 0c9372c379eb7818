package dev.holt.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * The sections that match, in order: by score, then page, then place, so that the order is the same
 * in every index of the same pages. Of one page only the best few are hits.
 */
final class SectionRanking {
    /** Matches are counted exactly up to this many; counting on costs more than it tells. */
    static final int COUNTED = 1_000;

    private static final int GROWTH = 4;
    static final Sort ORDER =
            new Sort(
                    SortField.FIELD_SCORE,
                    new SortField(Fields.PAGE, SortField.Type.STRING),
                    new SortField(Fields.ORDINAL, SortField.Type.LONG));

    private final ExactSearcher searcher;
    private final SearchLimits limits;
    private final Sort order;

    SectionRanking(ExactSearcher searcher, SearchLimits limits, Optional<PageChanges> newestFirst) {
        this.searcher = searcher;
        this.limits = limits;
        this.order = newestFirst.map(SectionRanking::byDate).orElse(ORDER);
    }

    /** The same order behind that of the pages' last changes. */
    private static Sort byDate(PageChanges changes) {
        List<SortField> fields = new ArrayList<>(List.of(ORDER.getSort()));
        fields.addFirst(new ChangeTimes(changes).getSortField(true));
        return new Sort(fields.toArray(SortField[]::new));
    }

    /** A section in its place. */
    record Ranked(int document, float score, BytesRef page) {
        private static Ranked of(ScoreDoc ranked) {
            Object[] order = ((FieldDoc) ranked).fields;
            int score = order.length - ORDER.getSort().length;
            return new Ranked(ranked.doc, (Float) order[score], (BytesRef) order[score + 1]);
        }
    }

    /** The hits of one pass: those that were asked for, how many match, and whether more follow. */
    record Found(List<Ranked> hits, TotalHits matching, boolean more) {
        static final Found NONE =
                new Found(List.of(), new TotalHits(0, TotalHits.Relation.EQUAL_TO), false);

        /** Whether all matches were counted. */
        boolean exact() {
            return matching.relation() == TotalHits.Relation.EQUAL_TO;
        }
    }

    /** Finds the hits after the first {@code seen}, taking more matches until there are enough. */
    Found find(Query pass, int seen, int limit) throws IOException {
        int end = (int) Math.min(limits.maxHits(), (long) seen + limit);
        int documents = Math.max(1, searcher.getIndexReader().maxDoc());
        int take = (int) Math.min(documents, (end + 1L) * GROWTH);
        while (true) {
            TopFieldDocs top =
                    searcher.search(pass, new TopFieldCollectorManager(order, take, COUNTED));
            List<Ranked> ranked = fewOfEachPage(top.scoreDocs);
            boolean all = top.scoreDocs.length < take || take == documents;
            if (all || ranked.size() > end || searcher.timedOut()) {
                int last = Math.min(end, ranked.size());
                List<Ranked> hits = ranked.subList(Math.min(seen, last), last);
                boolean more = ranked.size() > end && end < limits.maxHits();
                return new Found(hits, counted(top.totalHits), more);
            }
            take = (int) Math.min(documents, (long) take * GROWTH);
        }
    }

    /** How far Lucene goes on counting depends on the index's segments, which no answer may. */
    private static TotalHits counted(TotalHits hits) {
        return hits.value() <= COUNTED
                ? hits
                : new TotalHits(COUNTED, TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO);
    }

    private List<Ranked> fewOfEachPage(ScoreDoc[] all) {
        Map<BytesRef, Integer> counts = new HashMap<>();
        List<Ranked> kept = new ArrayList<>();
        for (ScoreDoc each : all) {
            Ranked ranked = Ranked.of(each);
            if (counts.merge(ranked.page(), 1, Integer::sum) <= limits.hitsPerPage()) {
                kept.add(ranked);
            }
        }
        return kept;
    }
}
