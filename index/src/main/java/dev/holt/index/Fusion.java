package dev.holt.index;

import dev.holt.index.SectionRanking.Found;
import dev.holt.index.SectionRanking.Ranked;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.Weight;

/**
 * Puts the sections found by their words and those found by their meaning into one order.
 *
 * <p>This is reciprocal rank fusion: each list gives a section {@code 1 / (60 + place)}, and the
 * sum decides. It needs no scores that can be compared, which words and vectors do not have.
 * Source: Cormack, Clarke and Büttcher, "Reciprocal Rank Fusion outperforms Condorcet and
 * individual Rank Learning Methods", SIGIR 2009, which also found 60 to be good.
 *
 * <p>Only the first {@link #WINDOW} found by words take part, so that the order is the same on
 * every page of a result; the others follow in their own order. A page that is called what was
 * typed stays in front.
 */
final class Fusion {
    static final int WINDOW = 100;

    private static final float K = 60;

    private final ExactSearcher searcher;
    private final SectionRanking ranking;
    private final SearchLimits limits;

    Fusion(ExactSearcher searcher, SectionRanking ranking, SearchLimits limits) {
        this.searcher = searcher;
        this.ranking = ranking;
        this.limits = limits;
    }

    /**
     * A hit's places in both lists, counted from 1; 0 where it is not in it.
     *
     * @param called whether its page is called what was typed
     */
    record Standing(int words, int meaning, boolean called) {
        /** 1 for the first place of one list, 2 for that of both. */
        float score() {
            return share(words) + share(meaning);
        }

        List<SearchHit.ScorePart> shares() {
            List<SearchHit.ScorePart> shares = new ArrayList<>();
            if (words > 0) {
                shares.add(new SearchHit.ScorePart("words, place " + words, share(words)));
            }
            if (meaning > 0) {
                shares.add(new SearchHit.ScorePart("meaning, place " + meaning, share(meaning)));
            }
            return shares;
        }

        private static float share(int place) {
            return place == 0 ? 0 : (K + 1) / (K + place);
        }
    }

    /**
     * The hits of both lists.
     *
     * @param found the hits, and how many sections match by words or are found by meaning alone
     * @param standings of each document among them
     * @param alone the documents that no word of the query is on
     */
    record Fused(Found found, Map<Integer, Standing> standings, Set<Integer> alone) {
        /** What a hit's score is the sum of. */
        List<SearchHit.ScorePart> shares(int document) {
            Standing standing = standings.get(document);
            return standing == null ? List.of() : standing.shares();
        }
    }

    private record Entry(Ranked ranked, Standing standing) {
        private static final Comparator<Entry> ORDER =
                Comparator.comparing((Entry each) -> !each.standing().called())
                        .thenComparingDouble(each -> -each.standing().score())
                        .thenComparingInt(each -> each.standing().meaning());

        private Ranked scored() {
            return new Ranked(ranked.document(), standing.score(), ranked.page());
        }
    }

    /** Finds the hits after the first {@code seen}. */
    Fused find(Query pass, List<Ranked> nearest, SearchPart part) throws IOException {
        Found words = ranking.find(pass, 0, Math.max(WINDOW, nearest.size()));
        Map<Integer, Entry> entries = new LinkedHashMap<>();
        add(words.hits(), entries);
        addNearest(nearest, entries);
        Set<Integer> alone = alone(pass, entries.values());
        List<Entry> ordered = new ArrayList<>(entries.values());
        ordered.sort(Entry.ORDER);
        int end = (int) Math.min(limits.maxHits(), (long) part.seen() + part.limit());
        if (ordered.size() <= end && words.more()) {
            Map<Integer, Entry> all = new LinkedHashMap<>();
            add(ranking.find(pass, 0, end + 1 + ordered.size()).hits(), all);
            all.keySet().removeAll(entries.keySet());
            ordered.addAll(all.values());
        }
        List<Entry> kept = fewOfEachPage(ordered);
        int last = Math.min(end, kept.size());
        List<Entry> hits = kept.subList(Math.min(part.seen(), last), last);
        Map<Integer, Standing> standings = new HashMap<>();
        hits.forEach(each -> standings.put(each.ranked().document(), each.standing()));
        TotalHits matching =
                new TotalHits(words.matching().value() + alone.size(), words.matching().relation());
        boolean more = kept.size() > end && end < limits.maxHits();
        return new Fused(
                new Found(hits.stream().map(Entry::scored).toList(), matching, more),
                standings,
                alone);
    }

    /**
     * A part of a result.
     *
     * @param seen how many hits come before
     * @param limit how many hits it has at most
     */
    record SearchPart(int seen, int limit) {}

    private static void add(List<Ranked> byWords, Map<Integer, Entry> entries) {
        for (Ranked each : byWords) {
            boolean called = each.score() >= QueryFrame.CALLED_SO;
            Standing standing = new Standing(entries.size() + 1, 0, called);
            entries.put(each.document(), new Entry(each, standing));
        }
    }

    private static void addNearest(List<Ranked> nearest, Map<Integer, Entry> entries) {
        for (int i = 0; i < nearest.size(); i++) {
            Ranked each = nearest.get(i);
            Entry known = entries.get(each.document());
            Standing standing =
                    known == null
                            ? new Standing(0, i + 1, false)
                            : new Standing(
                                    known.standing().words(), i + 1, known.standing().called());
            entries.put(
                    each.document(), new Entry(known == null ? each : known.ranked(), standing));
        }
    }

    /** Those that words did not find; neither among the first nor beyond. */
    private Set<Integer> alone(Query pass, Collection<Entry> entries) throws IOException {
        Weight weight =
                searcher.createWeight(searcher.rewrite(pass), ScoreMode.COMPLETE_NO_SCORES, 1);
        List<LeafReaderContext> leaves = searcher.getLeafContexts();
        Set<Integer> alone = new HashSet<>();
        for (Entry each : entries) {
            int document = each.ranked().document();
            if (each.standing().words() == 0) {
                LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
                Scorer scorer = weight.scorer(leaf);
                int place = document - leaf.docBase;
                if (scorer == null || scorer.iterator().advance(place) != place) {
                    alone.add(document);
                }
            }
        }
        return alone;
    }

    private List<Entry> fewOfEachPage(List<Entry> all) {
        Map<Object, Integer> counts = new HashMap<>();
        return all.stream()
                .filter(each ->
                        counts.merge(each.ranked().page(), 1, Integer::sum) <= limits.hitsPerPage())
                .toList();
    }
}
