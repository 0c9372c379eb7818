package dev.holt.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** Counts the pages of all matches by tag and by folder, each page once. */
final class FacetCounting {
    private final ExactSearcher searcher;
    private final int prefix;
    private final Map<String, Integer> tags = new TreeMap<>();
    private final Map<String, Integer> folders = new TreeMap<>();

    private FacetCounting(ExactSearcher searcher, String prefix) {
        this.searcher = searcher;
        this.prefix = prefix.length();
    }

    /** The facets of what {@code query} matches; folders are those directly below the prefix. */
    static Facets of(Query query, String prefix, ExactSearcher searcher) throws IOException {
        FacetCounting counting = new FacetCounting(searcher, prefix);
        counting.count(query);
        return new Facets(largest(counting.tags), largest(counting.folders));
    }

    private void count(Query query) throws IOException {
        Weight weight =
                searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                count(leaf.reader(), scorer.iterator());
            }
        }
    }

    /** All documents of a page are in one leaf. */
    private void count(LeafReader leaf, DocIdSetIterator matches) throws IOException {
        Bits live = leaf.getLiveDocs();
        SortedDocValues names = leaf.getSortedDocValues(Fields.PAGE);
        SortedSetDocValues tagged = leaf.getSortedSetDocValues(Fields.TAG);
        if (names == null) {
            return;
        }
        FixedBitSet counted = new FixedBitSet(names.getValueCount());
        for (int document = matches.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = matches.nextDoc()) {
            boolean counts = live == null || live.get(document);
            if (counts && names.advanceExact(document) && !counted.getAndSet(names.ordValue())) {
                countFolder(names.lookupOrd(names.ordValue()).utf8ToString());
                if (tagged != null && tagged.advanceExact(document)) {
                    countTags(tagged);
                }
            }
        }
    }

    private void countFolder(String name) {
        int slash = name.indexOf('/', prefix);
        if (slash >= 0) {
            folders.merge(name.substring(0, slash + 1), 1, Integer::sum);
        }
    }

    private void countTags(SortedSetDocValues tagged) throws IOException {
        for (int i = 0; i < tagged.docValueCount(); i++) {
            tags.merge(tagged.lookupOrd(tagged.nextOrd()).utf8ToString(), 1, Integer::sum);
        }
    }

    private static List<Facets.Count> largest(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map((Map.Entry<String, Integer> each) ->
                        new Facets.Count(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingInt(each -> -each.pages()))
                .limit(Facets.MAX)
                .toList();
    }
}
